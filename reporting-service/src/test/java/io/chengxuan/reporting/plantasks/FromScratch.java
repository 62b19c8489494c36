package io.chengxuan.reporting.plantasks;

import java.time.LocalDate;
import java.util.Collection;

/** The figures as the domain's rules say them, task by task; what the cells must agree with. */
final class FromScratch {

    private FromScratch() {}

    static String count(Collection<PlanTask> tasks, LocalDate asOf) {
        var tally = new Tally();
        for (var task : tasks) {
            count(tally, task, asOf);
        }
        return text(tally);
    }

    static String text(Tally t) {
        return "expected %d done %d onTime %d late %d missing %d excused %d open %d".formatted(
            t.expected,
            t.done,
            t.onTime,
            t.late,
            t.missing,
            t.excused,
            t.open
        );
    }

    private static void count(Tally tally, PlanTask task, LocalDate asOf) {
        if (task.status().equals("CANCELLED")) {
            return;
        }
        if (task.excused()) {
            tally.excused++;
            return;
        }
        tally.expected++;
        if (task.acceptedOn() != null && !task.acceptedOn().isAfter(asOf)) {
            tally.done++;
        }
        var handedIn = task.handedInOn();
        if (handedIn != null && !handedIn.isAfter(asOf)) {
            if (handedIn.isAfter(task.due())) {
                tally.late++;
            } else {
                tally.onTime++;
            }
        } else if (task.due().isBefore(asOf)) {
            tally.missing++;
        } else {
            tally.open++;
        }
    }
}
