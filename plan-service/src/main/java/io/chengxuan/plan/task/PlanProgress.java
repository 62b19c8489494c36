package io.chengxuan.plan.task;

import io.chengxuan.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How the projects of a plan stand on a day, from their tasks; cancelled ones do not count. */
final class PlanProgress {

    /** Tasks of one project: {@code tasks} = onTime + late + missing + open + excused. */
    static final class Tally {

        int tasks;
        int accepted;
        int onTime;
        int late;
        int missing;
        int excused;
        int open;
        private int percents;

        /** The mean of what its units reported, rounded down, those that are excused left out. */
        int percent() {
            int counted = tasks - excused;
            return counted == 0 ? 0 : percents / counted;
        }
    }

    private final LocalDate day;
    private final WorkingDays days;
    private final Map<String, Tally> byProject = new HashMap<>();

    PlanProgress(LocalDate day, WorkingDays days) {
        this.day = day;
        this.days = days;
    }

    void add(Task task) {
        if (task.status() == TaskStatus.CANCELLED) {
            return;
        }
        var tally = byProject.computeIfAbsent(task.assignment().projectId(), _ -> new Tally());
        tally.tasks++;
        if (task.status() == TaskStatus.EXCUSED) {
            tally.excused++;
            return;
        }
        tally.percents += task.percent();
        tally.accepted += task.status() == TaskStatus.ACCEPTED ? 1 : 0;
        var timeliness = Timeliness.of(task, day, days);
        if (timeliness.onTime() != null) {
            tally.onTime += timeliness.onTime() ? 1 : 0;
            tally.late += timeliness.onTime() ? 0 : 1;
        } else {
            tally.missing += timeliness.overdue() ? 1 : 0;
            tally.open += timeliness.overdue() ? 0 : 1;
        }
    }

    Tally of(String projectId) {
        return byProject.getOrDefault(projectId, new Tally());
    }
}
