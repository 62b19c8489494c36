package io.chengxuan.media.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a submission came how far.
 *
 * @param draftedAt ISO instant, by which lists are ordered
 * @param submittedFirstAt the first hand-in of all
 * @param handedInAt the hand-in that counts; null while it is not handed in
 * @param answered the call that the last hand-in was for; stays when it comes back
 * @param late whether the hand-in was after the deadline of that moment
 */
record Times(
    String draftedAt,
    @Nullable Instant submittedFirstAt,
    @Nullable Instant handedInAt,
    @Nullable String answered,
    boolean late,
    @Nullable Instant acceptedAt,
    @Nullable Instant withdrawnAt
) {
    static Times drafted(Instant at) {
        return new Times(at.toString(), null, null, null, false, null, null);
    }

    /** @param call that it is for, with its deadline; both null without one */
    Times handedIn(Instant at, @Nullable String call, @Nullable Instant deadline) {
        var first = submittedFirstAt == null ? at : submittedFirstAt;
        return new Times(draftedAt, first, at, call, deadline != null && at.isAfter(deadline), null, null);
    }

    Times notHandedIn() {
        return new Times(draftedAt, submittedFirstAt, null, answered, false, null, null);
    }

    /** @param at null when it is to be decided on again */
    Times accepted(@Nullable Instant at) {
        return new Times(draftedAt, submittedFirstAt, handedInAt, answered, late, at, null);
    }

    Times withdrawn(Instant at) {
        return new Times(draftedAt, submittedFirstAt, null, answered, false, null, at);
    }
}
