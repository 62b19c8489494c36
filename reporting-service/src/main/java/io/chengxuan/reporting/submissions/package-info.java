/**
 * Figures of what units owe to calls for submissions, and of their submissions that quotas are compared with. Reading order:
 * {@link io.chengxuan.reporting.submissions.OwedSubmissions}, {@code OwedBoard}, {@code OwedTable}; then
 * {@code ChannelSubmissions} and {@code SubmissionCounts}.
 */
@NullMarked
package io.chengxuan.reporting.submissions;

import org.jspecify.annotations.NullMarked;
