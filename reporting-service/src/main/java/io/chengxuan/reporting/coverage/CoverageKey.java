package io.chengxuan.reporting.coverage;

import java.time.LocalDate;
import java.time.YearMonth;

/** The dimensions of a cell: a unit and the day its pieces appeared on, {@code PD|2026-07-31}. */
record CoverageKey(String unit, LocalDate date) {
    static CoverageKey parse(String key) {
        int bar = key.lastIndexOf('|');
        return new CoverageKey(key.substring(0, bar), LocalDate.parse(key.substring(bar + 1)));
    }

    YearMonth month() {
        return YearMonth.from(date);
    }

    @Override
    public String toString() {
        return unit + "|" + date;
    }
}
