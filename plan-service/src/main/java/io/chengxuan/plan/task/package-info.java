/**
 * One unit's share of a project. Reading order: {@link io.chengxuan.plan.task.Task}, {@link io.chengxuan.plan.task.Act}
 * (who may do what when), {@link io.chengxuan.plan.task.Timeliness}.
 */
@NullMarked
package io.chengxuan.plan.task;

import org.jspecify.annotations.NullMarked;
