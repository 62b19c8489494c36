package io.chengxuan.reporting.submissions;

import java.time.LocalDate;
import java.time.YearMonth;

/** The dimensions of a cell: a unit and a business date, {@code PD|2026-07-31}. */
record DayKey(String unit, LocalDate date) {
    static DayKey parse(String key) {
        int bar = key.lastIndexOf('|');
        return new DayKey(key.substring(0, bar), LocalDate.parse(key.substring(bar + 1)));
    }

    YearMonth month() {
        return YearMonth.from(date);
    }

    @Override
    public String toString() {
        return unit + "|" + date;
    }
}
