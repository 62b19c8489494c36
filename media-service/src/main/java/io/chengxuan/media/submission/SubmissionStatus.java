package io.chengxuan.media.submission;

import io.chengxuan.platform.web.Problem;
import java.util.Arrays;

/** Where a submission stands; at which level it waits while it is IN_REVIEW its review says. */
public enum SubmissionStatus {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    ACCEPTED,
    SCHEDULED,
    PUBLISHED,
    TAKEN_DOWN,
    WITHDRAWN;

    /** The levels are through with it and nothing of it is out or to come: the city can think again. */
    boolean isDecided() {
        return isAny(ACCEPTED, TAKEN_DOWN);
    }

    boolean isAny(SubmissionStatus... any) {
        return Arrays.asList(any).contains(this);
    }

    /** {@code submission-state} 409 unless it is one of them. */
    void requireAny(SubmissionStatus... any) {
        if (!isAny(any)) {
            throw Problem.conflict("submission-state");
        }
    }
}
