package io.chengxuan.reporting.quotas;

import io.chengxuan.platform.web.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A year, a month or a week from Monday to Sunday. */
record QuotaPeriod(String per, LocalDate from, LocalDate until) {
    /**
     * Reads {@code 2026}, {@code 2026-07} or {@code 2026-W30}; the year of today when none is given, {@code one-period} 400 when
     * several are.
     */
    static QuotaPeriod of(@Nullable String year, @Nullable String month, @Nullable String week, LocalDate today) {
        if (Stream.of(year, month, week).filter(Objects::nonNull).count() > 1) {
            throw new Problem(HttpStatus.BAD_REQUEST, "one-period");
        }
        if (month != null) {
            var first = read("month", month + "-01", DateTimeFormatter.ISO_LOCAL_DATE);
            return new QuotaPeriod("MONTH", first, YearMonth.from(first).atEndOfMonth());
        }
        if (week != null) {
            var monday = read("week", week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return new QuotaPeriod("WEEK", monday, monday.plusDays(6));
        }
        var asked = year == null ? String.valueOf(today.getYear()) : year;
        var first = read("year", asked + "-01-01", DateTimeFormatter.ISO_LOCAL_DATE);
        return new QuotaPeriod("YEAR", first, first.plusYears(1).minusDays(1));
    }

    private static LocalDate read(String name, String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", name);
        }
    }
}
