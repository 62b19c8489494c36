/**
 * What units offer to the bureau's own channels. Reading order: {@link io.chengxuan.media.submission.SubmissionContent}, {@link
 * io.chengxuan.media.submission.SubmissionStatus}, {@link io.chengxuan.media.submission.Submission}, {@link
 * io.chengxuan.media.submission.Reviewers} (who may do what), then the use cases: writing, deciding, the desk, publishing.
 */
@NullMarked
package io.chengxuan.media.submission;

import org.jspecify.annotations.NullMarked;
