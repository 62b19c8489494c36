package io.chengxuan.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, except official days off, and make-up days on weekends. In a year without an
 * official arrangement only weekends count, and {@link #known} says so.
 *
 * @param off official days off
 * @param work make-up working days; they win over {@code off}
 * @param years years whose arrangement is known
 */
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> work, Set<Integer> years) {
    public static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of(), Set.of(), Set.of());

    public WorkingDays {
        off = Set.copyOf(off);
        work = Set.copyOf(work);
        years = Set.copyOf(years);
    }

    public boolean known(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        var weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return work.contains(day) || (!weekend && !off.contains(day));
    }

    /** The {@code count}-th working day after the day; the day itself for 0. */
    public LocalDate plus(LocalDate day, int count) {
        var reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The last day that is at most so many working days away, days off after them included. */
    public LocalDate lastWithin(LocalDate day, int count) {
        return plus(day, count + 1).minusDays(1);
    }
}
