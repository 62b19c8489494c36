package io.chengxuan.plan.task;

import io.chengxuan.plan.people.People;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names who of the unit deals with a task: an enabled account of that very unit, {@code invalid-input} 422 for any other. */
@Component
class NameHandler {

    private final People people;

    NameHandler(People people) {
        this.people = people;
    }

    /** @param account null for nobody in particular any more */
    void name(Task task, @Nullable String account, Command command) {
        // In the same words whatever is wrong with it: it may be somebody of another unit.
        if (account != null && !people.worksIn(account, task.unit())) {
            throw Problem.invalid().at("/account", "handler-unknown");
        }
        task.handOver(account, command);
    }
}
