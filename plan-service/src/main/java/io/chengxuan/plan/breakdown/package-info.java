/** What follows from issuing and closing a plan: {@link io.chengxuan.plan.breakdown.BreakDownPlan}. */
@NullMarked
package io.chengxuan.plan.breakdown;

import org.jspecify.annotations.NullMarked;
