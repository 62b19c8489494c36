package io.chengxuan.plan.notice;

import io.chengxuan.plan.people.People;
import io.chengxuan.plan.task.TaskState;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells an account that it deals with a task from now on, unless it said so itself: if it still does, and still belongs to
 * the unit.
 */
@Component
class TellHandlers implements EventHandler {

    private final Notices notices;
    private final Tasks tasks;
    private final People people;

    TellHandlers(Notices notices, Tasks tasks, People people) {
        this.notices = notices;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public boolean accepts(String type) {
        return type.equals("io.chengxuan.plan.task.handler-named.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        var named = event.dataAs(TaskState.class);
        var account = named.handler();
        if (account == null || account.equals(event.actor())) {
            return;
        }
        tasks
            .find(named.id())
            .filter(task -> account.equals(task.handler()) && people.worksIn(account, task.unit()))
            .ifPresent(task ->
                notices.add(
                    new Notice(
                        task.id() + "-" + Notice.Kind.HANDLER_NAMED + "-" + event.sequence(),
                        task.unit(),
                        Notice.Kind.HANDLER_NAMED,
                        task.id(),
                        null,
                        null,
                        task.assignment().projectName(),
                        task.unit(),
                        task.due(),
                        event.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                        List.of()
                    ).only(account)
                )
            );
    }
}
