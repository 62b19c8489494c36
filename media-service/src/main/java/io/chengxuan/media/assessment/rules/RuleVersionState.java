package io.chengxuan.media.assessment.rules;

import io.chengxuan.platform.outbox.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a version of the rules.
 *
 * @param from the first month that it holds for, such as {@code 2026-07}; null unless it is in force
 */
@LogicalType("io.chengxuan.media.rule-version")
record RuleVersionState(String id, String name, RuleVersion.Status status, @Nullable String from, RulesView rules) {}
