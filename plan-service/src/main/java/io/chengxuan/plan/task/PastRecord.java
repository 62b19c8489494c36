package io.chengxuan.plan.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is on record of a task from before; null is not known. Excused tasks have no hand-in. */
public record PastRecord(
    @Nullable LocalDate due,
    @Nullable Integer percent,
    @Nullable LocalDate handedInOn,
    @Nullable LocalDate acceptedOn,
    @Nullable String excusedReason,
    @Nullable String note
) {
    /** What it does to a task that is not handed in; null when it tells of a hand-in or of nothing. */
    @Nullable
    Act act() {
        if (excusedReason != null) {
            return Act.EXCUSE;
        }
        return handedInOn == null && percent != null ? Act.PROGRESS : null;
    }

    /** Whether the task says all of this already. */
    boolean isSaidBy(Task task) {
        if (due != null && !due.equals(task.due())) {
            return false;
        }
        if (excusedReason != null) {
            return task.status() == TaskStatus.EXCUSED;
        }
        if (handedInOn != null) {
            var reached = acceptedOn == null ? TaskStatus.HANDED_IN : TaskStatus.ACCEPTED;
            return (
                task.status() == reached &&
                handedInOn.equals(task.handedInOn()) &&
                (acceptedOn == null || acceptedOn.equals(task.state().acceptedOn()))
            );
        }
        return percent == null || percent == task.percent();
    }
}
