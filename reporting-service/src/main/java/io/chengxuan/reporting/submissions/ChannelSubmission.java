package io.chengxuan.reporting.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What quotas use of a submission, as {@code io.chengxuan.media.submission.*} events carry it.
 *
 * @param handedInAt the hand-in that counts; null while it is a draft, given back or taken back
 * @param publishedAt stays after a take-down
 */
record ChannelSubmission(String unit, String status, @Nullable Instant handedInAt, @Nullable Instant publishedAt) {
    /** One that was withdrawn counts for nothing. */
    @Nullable
    Instant submitted() {
        return status.equals("WITHDRAWN") ? null : handedInAt;
    }

    /** One that was taken down does not count as published. */
    @Nullable
    Instant published() {
        return status.equals("PUBLISHED") ? publishedAt : null;
    }
}
