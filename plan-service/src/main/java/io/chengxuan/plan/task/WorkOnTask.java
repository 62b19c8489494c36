package io.chengxuan.plan.task;

import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Does an act to a task after asking who, when and whether the plan still takes it: {@code not-found} 404 for a task the
 * caller may not read, {@code forbidden} 403, {@code task-state}, {@code own-submission} and {@code plan-closed} 409.
 */
@Component
class WorkOnTask {

    private final Tasks tasks;
    private final Plans plans;

    WorkOnTask(Tasks tasks, Plans plans) {
        this.tasks = tasks;
        this.plans = plans;
    }

    Task act(String id, Act act, Scope scope, Command command, Consumer<Task> decision) {
        if (command.expectedVersion() != null) {
            // A stale version must not tell that somebody else's task is there.
            scope.requireReadable(tasks.get(id), id);
        }
        return tasks.change(id, command, task -> {
            scope.requireReadable(task, id);
            if (!act.isFor(task, scope)) {
                throw Problem.forbidden();
            }
            if (!act.fits(task)) {
                throw Problem.conflict("task-state", task.status(), act).with("state", task.status());
            }
            if (act.isOwn(task, scope)) {
                throw Problem.conflict("own-submission");
            }
            plans.requireOpen(task.assignment().planId());
            decision.accept(task);
        });
    }
}
