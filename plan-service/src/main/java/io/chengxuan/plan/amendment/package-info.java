/**
 * Changes of issued plans, reviewed before they are in force: {@link io.chengxuan.plan.amendment.WriteAmendment}, then
 * {@link io.chengxuan.plan.amendment.IssueAmendment}.
 */
@NullMarked
package io.chengxuan.plan.amendment;

import org.jspecify.annotations.NullMarked;
