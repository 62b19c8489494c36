package io.chengxuan.media.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a submission came how far.
 *
 * @param draftedAt ISO instant, by which lists are ordered
 * @param submittedFirstAt the first hand-in of all
 * @param handedInAt the hand-in that counts; null while it is not handed in
 * @param late whether that was after the deadline
 */
record Times(
    String draftedAt,
    @Nullable Instant submittedFirstAt,
    @Nullable Instant handedInAt,
    boolean late,
    @Nullable Instant acceptedAt,
    @Nullable Instant withdrawnAt
) {
    static Times drafted(Instant at) {
        return new Times(at.toString(), null, null, false, null, null);
    }

    Times handedIn(Instant at, @Nullable Instant deadline) {
        var first = submittedFirstAt == null ? at : submittedFirstAt;
        return new Times(draftedAt, first, at, deadline != null && at.isAfter(deadline), null, null);
    }

    Times notHandedIn() {
        return new Times(draftedAt, submittedFirstAt, null, false, null, null);
    }

    Times accepted(Instant at) {
        return new Times(draftedAt, submittedFirstAt, handedInAt, late, at, null);
    }

    Times withdrawn(Instant at) {
        return new Times(draftedAt, submittedFirstAt, null, false, null, at);
    }
}
