/**
 * A plan document comes in: {@link io.chengxuan.plan.intake.PlanImport}, {@link io.chengxuan.plan.intake.TakeDocument},
 * {@link io.chengxuan.plan.intake.ReadDocuments}, {@link io.chengxuan.plan.intake.AcceptImport}.
 */
@NullMarked
package io.chengxuan.plan.intake;

import org.jspecify.annotations.NullMarked;
