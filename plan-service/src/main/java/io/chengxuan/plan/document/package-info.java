/**
 * Reads a plan document into a preview; pure functions from bytes to records. Reading order: {@link
 * io.chengxuan.plan.document.PlanDocument} (the door), {@link io.chengxuan.plan.document.DocumentText} (bytes to lines
 * and rows, with the guards), {@code PlanReader} (lines and rows to {@link io.chengxuan.plan.document.PlanPreview}).
 */
@NullMarked
package io.chengxuan.plan.document;

import org.jspecify.annotations.NullMarked;
