package io.chengxuan.plan.quota;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a quota says for some days.
 *
 * @param count in each year, month or week
 * @param from first day, {@code until} the last one (business dates); null for no end
 * @param source the plan or paragraph it comes from, as text
 * @param by code of the unit that set it
 * @param withdrawn whether it was taken back as if it had never been; readable, and counts nowhere
 */
record QuotaVersion(
    int count,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String source,
    String by,
    String actor,
    Instant at,
    boolean withdrawn
) {
    boolean overlaps(QuotaVersion other) {
        return !withdrawn && !other.withdrawn && startsBy(other.until) && other.startsBy(until);
    }

    boolean holdsOn(LocalDate day) {
        return !withdrawn && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Whether it says the same for the same days, whoever said it. */
    boolean saysTheSame(QuotaVersion other) {
        return (
            count == other.count &&
            from.equals(other.from) &&
            java.util.Objects.equals(until, other.until) &&
            withdrawn == other.withdrawn
        );
    }

    QuotaVersion until(@Nullable LocalDate day) {
        return new QuotaVersion(count, from, day, source, by, actor, at, withdrawn);
    }

    QuotaVersion taken() {
        return new QuotaVersion(count, from, until, source, by, actor, at, true);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return day == null || !from.isAfter(day);
    }
}
