package io.chengxuan.platform.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a review.
 *
 * @param level where it waited when they decided; null for what the author did, and once it was through
 * @param to the level that it went to; null for none: back to the author, or through
 * @param dueOn last day on which the level decided in time; null likewise
 * @param on the business day
 * @param lent roles that the account had only because it stood in for somebody
 */
public record ReviewStep(
    What what,
    @Nullable ReviewLevel level,
    @Nullable ReviewLevel to,
    String account,
    List<String> lent,
    Instant at,
    LocalDate on,
    @Nullable LocalDate dueOn,
    @Nullable String reason
) {
    public enum What {
        HANDED_IN,
        TAKEN_BACK,
        PASSED,
        RETURNED,
    }

    /** Whether the level took longer than it has. */
    public boolean overdue() {
        return dueOn != null && on.isAfter(dueOn);
    }
}
