/**
 * What was expected of units by quota, beside what was counted. {@link io.chengxuan.reporting.quotas.Counts} is where the
 * counts come from: {@link io.chengxuan.reporting.quotas.DailyCounts} are those of any subject of the figures engine whose
 * cells have keys of the form {@link io.chengxuan.reporting.quotas.CountKey}.
 */
@NullMarked
package io.chengxuan.reporting.quotas;

import org.jspecify.annotations.NullMarked;
