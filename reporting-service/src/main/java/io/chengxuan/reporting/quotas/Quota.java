package io.chengxuan.reporting.quotas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quota as {@code io.chengxuan.plan.quota.*} events state it.
 *
 * @param audience UNIT, GROUP or ALL
 * @param code of the unit or group
 * @param outlets kinds of outlets that count together; empty for all
 * @param per YEAR, MONTH or WEEK
 */
record Quota(
    String id,
    String audience,
    String code,
    Measure measure,
    List<String> outlets,
    String per,
    List<Version> versions
) {
    /** @param own whether the unit set it for itself; null in events from before that was said */
    record Version(LocalDate from, @Nullable LocalDate until, int count, @Nullable Boolean own) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    Optional<Version> on(LocalDate day) {
        return versions
            .stream()
            .filter(version -> version.holdsOn(day))
            .findFirst();
    }

    /**
     * Lower comes before higher: what is asked of a unit alone, then of its group, then of all, and what the unit asks of
     * itself only where nobody asks anything else.
     */
    int distance(LocalDate day) {
        boolean own = on(day)
            .map(version -> Boolean.TRUE.equals(version.own()))
            .orElse(false);
        return switch (audience) {
            case "UNIT" -> own ? 3 : 0;
            case "GROUP" -> 1;
            default -> 2;
        };
    }
}
