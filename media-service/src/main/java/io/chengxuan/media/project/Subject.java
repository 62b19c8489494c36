package io.chengxuan.media.project;

import org.jspecify.annotations.Nullable;

/**
 * What pieces may belong to: a project of the plan, or a campaign.
 *
 * @param year of the plan; null for a campaign
 * @param no number in the plan; null for a campaign
 * @param over whether it is closed
 */
public record Subject(String id, String name, @Nullable Integer year, @Nullable Integer no, boolean over) {}
