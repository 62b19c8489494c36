/**
 * Records of a year that began before this platform did: {@link io.chengxuan.plan.past.PastImport} is the job, {@link
 * io.chengxuan.plan.past.PastTable} its columns, {@link io.chengxuan.plan.past.TakePastRecords} does a row.
 */
@NullMarked
package io.chengxuan.plan.past;

import org.jspecify.annotations.NullMarked;
