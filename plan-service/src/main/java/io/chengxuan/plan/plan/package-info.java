/**
 * The year's plan as a document under review. Reading order: {@link io.chengxuan.plan.plan.Plan}, {@link
 * io.chengxuan.plan.plan.PlanContent}, {@link io.chengxuan.plan.plan.Shares}, {@link io.chengxuan.plan.plan.IssuePlan}.
 */
@NullMarked
package io.chengxuan.plan.plan;

import org.jspecify.annotations.NullMarked;
