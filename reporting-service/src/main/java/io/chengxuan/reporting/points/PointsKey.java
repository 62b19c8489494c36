package io.chengxuan.reporting.points;

import java.time.YearMonth;

/** The dimensions of a cell: a unit and a month, {@code PD|2026-07}. */
record PointsKey(String unit, YearMonth month) {
    static PointsKey parse(String key) {
        int bar = key.lastIndexOf('|');
        return new PointsKey(key.substring(0, bar), YearMonth.parse(key.substring(bar + 1)));
    }

    @Override
    public String toString() {
        return unit + "|" + month;
    }
}
