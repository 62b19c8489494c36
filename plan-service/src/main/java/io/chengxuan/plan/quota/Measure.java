package io.chengxuan.plan.quota;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is counted, and over which time.
 *
 * @param outlets of pieces, the kinds that count together; empty for all kinds and for submissions
 */
record Measure(What what, SortedSet<OutletKind> outlets, Per per) {
    Measure(What what, Collection<OutletKind> outlets, Per per) {
        this(what, (SortedSet<OutletKind>) new TreeSet<>(outlets), per);
    }

    enum What {
        PIECES_PUBLISHED,
        SUBMISSIONS_SUBMITTED,
        SUBMISSIONS_PUBLISHED,
    }

    /** Calendar years and months; weeks begin on Monday. */
    enum Per {
        YEAR,
        MONTH,
        WEEK,
    }

    /** Whether outlets are named only where there are any. */
    boolean sound() {
        return what == What.PIECES_PUBLISHED || outlets.isEmpty();
    }
}
