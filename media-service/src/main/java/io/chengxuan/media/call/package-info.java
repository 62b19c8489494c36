/**
 * Calls for submissions on a theme and what each unit owes. Reading order: {@link io.chengxuan.media.call.TopicCall},
 * {@link io.chengxuan.media.call.OwedSubmission}, {@link io.chengxuan.media.call.FollowCalls} (from the one to the other), then
 * {@link io.chengxuan.media.call.FollowSubmissions} (what was handed in).
 */
@NullMarked
package io.chengxuan.media.call;

import org.jspecify.annotations.NullMarked;
