package io.chengxuan.reporting.quotas;

import java.time.LocalDate;

/**
 * The dimensions of a cell of things that quotas count: {@code PIECES_PUBLISHED|PD|NEWSPAPER|2026-07-31}. Each fact of such a
 * cell counts as one.
 *
 * @param unit it counts for
 * @param outlet kind of outlet; empty where there is none, as of submissions
 * @param day it counts on (business date)
 */
public record CountKey(Measure measure, String unit, String outlet, LocalDate day) {
    public static CountKey parse(String key) {
        var parts = key.split("\\|", -1);
        return new CountKey(Measure.valueOf(parts[0]), parts[1], parts[2], LocalDate.parse(parts[3]));
    }

    @Override
    public String toString() {
        return String.join("|", measure.name(), unit, outlet, day.toString());
    }
}
