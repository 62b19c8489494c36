/**
 * Documents that people take away: a plan as an official Word document ({@code PlanWord}), the task list and the progress
 * of a plan as tables. Who takes what is noted first ({@link io.chengxuan.platform.exports.Exports}).
 */
@NullMarked
package io.chengxuan.plan.export;

import org.jspecify.annotations.NullMarked;
