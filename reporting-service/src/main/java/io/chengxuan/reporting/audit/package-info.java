/**
 * The audit journal: who did what, when, and from which state to which, as an unbroken chain for each topic partition.
 * Reading order: {@link io.chengxuan.reporting.audit.JournalEntry}, {@code Journal}, {@code AuditHead}, {@code Verification}.
 */
@NullMarked
package io.chengxuan.reporting.audit;

import org.jspecify.annotations.NullMarked;
