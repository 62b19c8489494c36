package io.chengxuan.media.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How what a unit owes for a call stands, without all that was said and done about it.
 *
 * @param first when the earliest of what was handed in and stands was; null without any
 */
record Standing(String call, OwedStatus status, Instant due, @Nullable Instant first) {
    static @Nullable Instant first(HandIns handIns, OwedSubmission.@Nullable Received received) {
        var noted = received == null ? null : received.at();
        return handIns.first() == null || (noted != null && noted.isBefore(handIns.first())) ? noted : handIns.first();
    }
}
