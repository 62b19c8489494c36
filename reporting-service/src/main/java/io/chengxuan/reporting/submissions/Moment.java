package io.chengxuan.reporting.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The moment that figures are told for, as texts in the form of facts: now, or the end of a day that is over.
 *
 * @param due what is to be handed in before it is due
 * @param known what was handed in before it is known
 */
record Moment(String due, String known) {
    static Moment of(LocalDate day, Clock clock) {
        if (day.isBefore(LocalDate.now(clock))) {
            var end = text(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            return new Moment(end, end);
        }
        // What came in this second is known already.
        var now = clock.instant();
        return new Moment(text(now), text(now.plusSeconds(1)));
    }

    private static String text(Instant at) {
        return Objects.requireNonNull(OwedSubmissions.text(at));
    }
}
