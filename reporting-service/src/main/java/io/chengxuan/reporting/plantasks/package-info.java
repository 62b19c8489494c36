/**
 * Figures of plan tasks: what was expected of whom and what came in time. Reading order:
 * {@link io.chengxuan.reporting.plantasks.PlanTask}, {@link io.chengxuan.reporting.plantasks.PlanTasks},
 * {@link io.chengxuan.reporting.plantasks.Slot}, {@link io.chengxuan.reporting.plantasks.Tally}, then the table, the
 * ranking and the records.
 */
@NullMarked
package io.chengxuan.reporting.plantasks;

import org.jspecify.annotations.NullMarked;
