/**
 * 接受采访申报: nobody speaks to an outlet before it is approved. Reading order: {@link
 * io.chengxuan.media.interview.InterviewContent}, {@link io.chengxuan.media.interview.InterviewRequest}, {@link
 * io.chengxuan.media.interview.DecideInterview}.
 */
@NullMarked
package io.chengxuan.media.interview;

import org.jspecify.annotations.NullMarked;
