package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.plan.task.Timeliness;
import io.chengxuan.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How projects stand on a day, from their tasks; cancelled ones do not count. Hand-ins and acceptances after the day are not
 * known on it; what was reported before a hand-in, and who is excused, is as known now.
 */
final class Progress {

    /**
     * The tasks of one project: {@code tasks} = onTime + late + missing + open + excused.
     *
     * @param soon of the open ones, those that are due soon
     * @param behind of the open ones, those whose percent is below the elapsed share of their time
     * @param overdueDays days since the oldest missing one was due, 0 if none is missing
     * @param percent the mean of what its units reported, rounded down, those that are excused left out
     */
    record Tally(
        int tasks,
        int accepted,
        int onTime,
        int late,
        int missing,
        int open,
        int excused,
        int soon,
        int behind,
        int overdueDays,
        int percent
    ) {}

    private static final class Sum {

        private int tasks;
        private int accepted;
        private int onTime;
        private int late;
        private int missing;
        private int open;
        private int excused;
        private int soon;
        private int behind;
        private int overdueDays;
        private int percents;

        private Tally tally() {
            int counted = tasks - excused;
            int percent = counted == 0 ? 0 : percents / counted;
            return new Tally(tasks, accepted, onTime, late, missing, open, excused, soon, behind, overdueDays, percent);
        }
    }

    private final LocalDate day;
    private final WorkingDays days;
    private final Map<String, Sum> byProject = new HashMap<>();

    Progress(LocalDate day, WorkingDays days) {
        this.day = day;
        this.days = days;
    }

    void add(Task task) {
        if (task.status() == TaskStatus.CANCELLED) {
            return;
        }
        var sum = byProject.computeIfAbsent(task.assignment().projectId(), _ -> new Sum());
        sum.tasks++;
        if (task.status() == TaskStatus.EXCUSED) {
            sum.excused++;
            return;
        }
        var handedIn = task.handedInOn();
        boolean in = handedIn != null && !handedIn.isAfter(day);
        sum.percents += in ? task.percent() : task.reported();
        sum.accepted += one(in && task.acceptedOn() != null && !task.acceptedOn().isAfter(day));
        var timeliness = Timeliness.of(task, day, days);
        if (timeliness.onTime() != null) {
            sum.onTime += one(timeliness.onTime());
            sum.late += one(!timeliness.onTime());
        } else if (timeliness.overdue()) {
            sum.missing++;
            sum.overdueDays = Math.max(sum.overdueDays, (int) ChronoUnit.DAYS.between(task.due(), day));
        } else {
            sum.open++;
            sum.soon += one(timeliness.dueSoon());
            sum.behind += one(timeliness.behind());
        }
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    Tally of(String projectId) {
        return byProject.getOrDefault(projectId, new Sum()).tally();
    }
}
