/**
 * How much a unit has to bring out or to submit in a year, a month or a week, with the days for which it holds. Reading
 * order: {@link io.chengxuan.plan.quota.Measure}, {@link io.chengxuan.plan.quota.Quota}, then {@code Versions}.
 */
@NullMarked
package io.chengxuan.plan.quota;

import org.jspecify.annotations.NullMarked;
