package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.task.TaskState;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts a notice into the inbox of those concerned: the unit when a task is assigned to it, returned, due soon or overdue,
 * the responsible department when something is handed in. An event that its task has left behind already tells nobody.
 */
@Component
class TellUnits implements EventHandler {

    private static final String TASK = "io.chengxuan.plan.task.";
    private static final Map<String, TaskStatus> TOLD = Map.of(
        TASK + "assigned.v1",
        TaskStatus.OPEN,
        TASK + "returned.v1",
        TaskStatus.RETURNED,
        TASK + "handed-in.v1",
        TaskStatus.HANDED_IN
    );
    private static final String REMINDED = TASK + "reminded.v1";

    private final Notices notices;

    TellUnits(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean accepts(String type) {
        return TOLD.containsKey(type) || type.equals(REMINDED);
    }

    @Override
    public void handle(IncomingEvent event) {
        var task = event.dataAs(TaskState.class);
        var day = LocalDate.ofInstant(event.time(), BUSINESS_ZONE);
        // A task can be handed in and returned several times a day, and somebody has to act on each.
        var each = String.valueOf(event.sequence());
        if (event.type().equals(REMINDED)) {
            tell(task.unit(), task.due().isBefore(day) ? Kind.OVERDUE : Kind.DUE_SOON, task, event, day.toString());
        } else if (TOLD.get(event.type()) == task.status()) {
            switch (task.status()) {
                case OPEN -> tell(task.unit(), Kind.ASSIGNED, task, event, day.toString());
                case RETURNED -> tell(task.unit(), Kind.RETURNED, task, event, each);
                default -> tell(task.responsible(), Kind.HANDED_IN, task, event, each);
            }
        }
    }

    /** {@code once}: what is told with the same word is told once. */
    private void tell(String unit, Kind kind, TaskState task, IncomingEvent event, String once) {
        notices.add(
            new Notice(
                task.id() + "-" + kind + "-" + once,
                unit,
                kind,
                task.id(),
                task.projectName(),
                task.unit(),
                task.due(),
                event.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                List.of()
            )
        );
    }
}
