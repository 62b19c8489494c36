package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.web.Problem;
import org.springframework.stereotype.Component;

/** What people decided, or have to, that is not in the points of a month yet. */
@Component
class Undone {

    private final Appeals appeals;
    private final Corrections corrections;

    Undone(Appeals appeals, Corrections corrections) {
        this.appeals = appeals;
        this.corrections = corrections;
    }

    /** {@code appeals-open} 409. */
    void requireNoAppeal(String month) {
        if (appeals.anyOpen(month)) {
            throw Problem.conflict("appeals-open");
        }
    }

    /** {@code decisions-waiting} 409 while something that was confirmed for an earlier month has yet to be given a month. */
    void requireNothingWaiting(String month) {
        if (corrections.anyWaiting(month)) {
            throw Problem.conflict("decisions-waiting");
        }
    }

    /** {@code decisions-waiting} 409 while something that was granted or confirmed has yet to become a line of that month. */
    void requireNothingToApply(String month) {
        if (appeals.anyToApply(month) || corrections.anyToApply(month)) {
            throw Problem.conflict("decisions-waiting");
        }
    }
}
