package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Asked;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Months of one year, and the year they are held against.
 *
 * @param first month, 1 to 12
 * @param last month that was asked for
 * @param asOf the last day that counts
 */
record CoveragePeriod(int year, int against, int first, int last, LocalDate asOf) {
    /**
     * The whole year of {@code asOf}, unless the question names months; held against the year before unless another is given.
     * {@code one-year} 400 when the months are those of several years; {@code against-earlier} 400 for a year that is none before.
     */
    static CoveragePeriod of(CoverageQuestion question, @Nullable Integer against, Clock clock) {
        var given = Asked.time("asOf", question.asOf(), LocalDate::parse);
        var day = given == null ? LocalDate.now(clock) : given;
        var from = Asked.time("from", question.from(), YearMonth::parse);
        var to = Asked.time("to", question.to(), YearMonth::parse);
        int year = from != null ? from.getYear() : to != null ? to.getYear() : day.getYear();
        if (to != null && to.getYear() != year) {
            throw new Problem(HttpStatus.BAD_REQUEST, "one-year");
        }
        int other = against == null ? year - 1 : against;
        if (other >= year || other < year - 100) {
            throw new Problem(HttpStatus.BAD_REQUEST, "against-earlier", String.valueOf(year));
        }
        return new CoveragePeriod(
            year,
            other,
            from == null ? 1 : from.getMonthValue(),
            to == null ? 12 : to.getMonthValue(),
            day
        );
    }

    /** The last month that has begun by {@code asOf}. */
    int lastCompared() {
        return asOf.getYear() > year ? last : Math.min(last, asOf.getYear() < year ? 0 : asOf.getMonthValue());
    }

    /** The last of these months that is over by {@code asOf}; less than the first when none is. */
    int lastOver() {
        int last = lastCompared();
        return last >= first && asOf.isBefore(YearMonth.of(year, last).atEndOfMonth()) ? last - 1 : last;
    }

    /** The last month that stated figures are told for: the last that is over, the running one where none is. */
    int lastStated() {
        return lastOver() < first ? lastCompared() : lastOver();
    }

    /** The same question about those of these months that are over; one of them is. */
    CoverageQuestion over(CoverageQuestion question) {
        var last = YearMonth.of(year, lastOver());
        return question.about(YearMonth.of(year, first), last, last.atEndOfMonth());
    }

    /** The same question about these months. */
    CoverageQuestion in(CoverageQuestion question) {
        return question.about(YearMonth.of(year, first), YearMonth.of(year, last), asOf);
    }

    /** The same question about the other year, up to the same day of it. */
    CoverageQuestion before(CoverageQuestion question) {
        return question.about(
            YearMonth.of(against, first),
            YearMonth.of(against, last),
            asOf.plusYears(against - (long) year)
        );
    }

    /** Whether a registry that begins on that day has counted the other year. */
    boolean counted(LocalDate firstDay) {
        return !firstDay.isAfter(YearMonth.of(against, first).atEndOfMonth());
    }
}
