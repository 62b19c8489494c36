package io.chengxuan.plan.task;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Moves a task's due date within the plan's year, and a squad's share no further than the whole. */
@Component
class MoveDue {

    private final Tasks tasks;

    MoveDue(Tasks tasks) {
        this.tasks = tasks;
    }

    void move(Task task, LocalDate due, String reason, Command command) {
        int year = task.assignment().year();
        if (due.getYear() != year) {
            throw Problem.invalid().at("/due", "outside-year", String.valueOf(year));
        }
        var whole = task.parent() == null ? null : tasks.get(task.parent());
        if (whole != null && due.isAfter(whole.due())) {
            throw Problem.invalid().at("/due", "after-whole", whole.due());
        }
        task.moveDue(due, reason, command);
    }
}
