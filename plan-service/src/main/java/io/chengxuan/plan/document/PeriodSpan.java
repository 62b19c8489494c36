package io.chengxuan.plan.document;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days from one to another, both included. */
record PeriodSpan(LocalDate from, LocalDate to) {
    static PeriodSpan months(int year, int first, int last) {
        return new PeriodSpan(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    /** A day of a month if {@code day} is not 0, else the named part of it, else all of it. */
    static PeriodSpan inMonth(YearMonth in, int day, String part) {
        if (day > 0) {
            return new PeriodSpan(in.atDay(day), in.atDay(day));
        }
        return switch (part.replace("月", "")) {
            case "上旬", "初" -> new PeriodSpan(in.atDay(1), in.atDay(10));
            case "中旬", "中" -> new PeriodSpan(in.atDay(11), in.atDay(20));
            case "下旬", "底", "末" -> new PeriodSpan(in.atDay(21), in.atEndOfMonth());
            case "上中旬" -> new PeriodSpan(in.atDay(1), in.atDay(20));
            case "中下旬" -> new PeriodSpan(in.atDay(11), in.atEndOfMonth());
            default -> new PeriodSpan(in.atDay(1), in.atEndOfMonth());
        };
    }
}
