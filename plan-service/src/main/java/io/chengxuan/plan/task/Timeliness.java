package io.chengxuan.plan.task;

import io.chengxuan.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a task stands to its due date on a day; computed whenever it is asked for and never stored. A hand-in after the day
 * is not known on it, as in the figures.
 *
 * @param dueSoon not handed in nor overdue, and at most {@value #SOON} working days are left after the day
 * @param overdue not handed in, and the due date is past
 * @param behind not handed in nor overdue, and the percent reported is below the elapsed share of the time from the
 * project's first day, or the day of assignment when that is later, to the due date, in whole calendar days with both ends
 * counted (a task is never behind on its first day)
 * @param onTime whether what was handed in came by the due date; null while nothing is
 */
public record Timeliness(boolean dueSoon, boolean overdue, boolean behind, @Nullable Boolean onTime) {
    public static final int SOON = 3;

    public static Timeliness of(Task task, LocalDate asOf, WorkingDays days) {
        boolean owed = owed(task, asOf);
        var handedIn = owed ? null : task.handedInOn();
        boolean overdue = owed && task.due().isBefore(asOf);
        return new Timeliness(
            owed && !overdue && !task.due().isAfter(days.lastWithin(asOf, SOON)),
            overdue,
            owed && !overdue && task.percent() < elapsedPercent(task, asOf),
            handedIn == null ? null : !handedIn.isAfter(task.due())
        );
    }

    /** Whether the unit owed its hand-in on that day. */
    private static boolean owed(Task task, LocalDate asOf) {
        var handedIn = task.handedInOn();
        boolean handedInSince =
            handedIn != null &&
            handedIn.isAfter(asOf) &&
            (task.status() == TaskStatus.HANDED_IN || task.status() == TaskStatus.ACCEPTED);
        return handedInSince || TaskStatus.OWED.contains(task.status());
    }

    /** The share of the task's time that has passed before the day, 0 to 100, rounded down. */
    private static long elapsedPercent(Task task, LocalDate asOf) {
        var from = task.assignment().begins();
        if (!asOf.isAfter(from) || !task.due().isAfter(from)) {
            return 0;
        }
        long whole = ChronoUnit.DAYS.between(from, task.due()) + 1;
        return Math.min(100, (100 * ChronoUnit.DAYS.between(from, asOf)) / whole);
    }
}
