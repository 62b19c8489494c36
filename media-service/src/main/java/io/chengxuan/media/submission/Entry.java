package io.chengxuan.media.submission;

import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.review.ReviewStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a submission.
 *
 * @param level where it waited when they decided on it
 * @param to the level it went to
 * @param overdue whether the level took longer than it has
 * @param said the reason, or to whom it was given
 */
record Entry(
    Instant at,
    String actor,
    What what,
    @Nullable ReviewLevel level,
    @Nullable ReviewLevel to,
    boolean overdue,
    @Nullable String said
) {
    enum What {
        DRAFTED,
        WRITTEN,
        HANDED_IN,
        TAKEN_BACK,
        PASSED,
        RETURNED,
        ASSIGNED,
        TAKEN_OVER,
        ACCEPTED,
        SCHEDULED,
        UNSCHEDULED,
        PUBLISHED,
        LINKED,
        TAKEN_DOWN,
        READ,
        WITHDRAWN,
    }

    static Entry of(What what, String actor, Instant at, @Nullable String said) {
        return new Entry(at, actor, what, null, null, false, said);
    }

    static Entry of(What what, ReviewStep step) {
        return new Entry(step.at(), step.account(), what, step.level(), step.to(), step.overdue(), step.reason());
    }
}
