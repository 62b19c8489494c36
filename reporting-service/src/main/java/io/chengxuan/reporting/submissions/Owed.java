package io.chengxuan.reporting.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What figures use of what a unit owes, as {@code io.chengxuan.media.owed-submission.*} events carry it.
 *
 * @param status OWED, HANDED_IN, EXCUSED or CANCELLED
 * @param firstHandedInAt of what was handed in and stands, the earliest
 */
record Owed(
    String call,
    String callTitle,
    String unit,
    Instant due,
    String status,
    @Nullable Instant firstHandedInAt,
    @Nullable Instant latestHandedInAt
) {
    static final String ON_TIME = "ON_TIME";
    static final String LATE = "LATE";
    static final String OWED = "OWED";
    static final String EXCUSED = "EXCUSED";

    /** The status, with what was handed in told apart by the deadline. */
    String told() {
        if (!status.equals("HANDED_IN") || firstHandedInAt == null) {
            return status;
        }
        return firstHandedInAt.isAfter(due) ? LATE : ON_TIME;
    }
}
