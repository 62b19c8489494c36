package io.chengxuan.reporting.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are not what they were.
 *
 * @param subject such as {@code plan-tasks}
 * @param unit that owes; null when so much has changed that everything is to be read again
 * @param month of the due date, such as {@code 2026-07}; null as for the unit
 * @param at when they were computed
 */
public record Change(String subject, @Nullable String unit, @Nullable String month, Instant at) {}
