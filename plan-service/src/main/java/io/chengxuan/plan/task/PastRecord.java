package io.chengxuan.plan.task;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
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
    private static final String TAKEN_OVER = "补录";

    /** What it does to a task that is not handed in; null when it tells of a hand-in or of nothing. */
    @Nullable
    Act act() {
        if (excusedReason != null) {
            return Act.EXCUSE;
        }
        return handedInOn == null && percent != null ? Act.PROGRESS : null;
    }

    /**
     * Takes it over into the task; nothing happens when the task says so already.
     *
     * <p>Errors: {@code task-ended} 409 when the task has ended with something else, {@code task-state} 409 when it is
     * handed in and the record knows of no hand-in.
     */
    public void takeOver(Task task, Command command) {
        if (isSaidBy(task)) {
            return;
        }
        if (task.status().ended()) {
            throw Problem.conflict("task-ended", task.status()).with("state", task.status());
        }
        // A hand-in ends by a decision of the acceptor; a record that does not know of it is older than it.
        var act = act();
        if (act != null && !act.fits(task)) {
            throw Problem.conflict("task-state", task.status(), act).with("state", task.status());
        }
        if (due != null && !due.equals(task.due())) {
            task.moveDue(due, TAKEN_OVER, command);
        }
        if (excusedReason != null) {
            task.excuse(excusedReason, command);
        } else if (handedInOn != null) {
            task.handIn(handedInOn, note, List.of(), command);
            if (acceptedOn != null) {
                task.accept(acceptedOn, null, command);
            }
        } else if (percent != null) {
            task.progress(percent, note, List.of(), command);
        }
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
