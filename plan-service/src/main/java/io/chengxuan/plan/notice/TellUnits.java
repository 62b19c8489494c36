package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.task.Act;
import io.chengxuan.plan.task.TaskState;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts a notice into the inbox of those concerned: of those who decide in the responsible department when something is
 * handed in or taken back, of the unit that owes the task for everything else. An event that its task has left behind already tells nobody.
 */
@Component
class TellUnits implements EventHandler {

    private static final String TASK = "io.chengxuan.plan.task.";
    private static final String REMINDED = TASK + "reminded.v1";
    private static final String LEFT_UNSIGNED = TASK + "left-unsigned.v1";
    private static final Set<TaskStatus> OPEN = EnumSet.complementOf(
        EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.EXCUSED, TaskStatus.CANCELLED)
    );
    private static final Map<String, Told> TOLD = Map.of(
        TASK + "assigned.v1",
        new Told(Kind.ASSIGNED, Set.of(TaskStatus.OPEN)),
        TASK + "returned.v1",
        new Told(Kind.RETURNED, Set.of(TaskStatus.RETURNED)),
        TASK + "handed-in.v1",
        new Told(Kind.HANDED_IN, Set.of(TaskStatus.HANDED_IN)),
        TASK + "taken-back.v1",
        new Told(Kind.TAKEN_BACK, Set.of(TaskStatus.IN_PROGRESS)),
        TASK + "accepted.v1",
        new Told(Kind.ACCEPTED, Set.of(TaskStatus.ACCEPTED)),
        TASK + "excused.v1",
        new Told(Kind.EXCUSED, Set.of(TaskStatus.EXCUSED)),
        TASK + "due-moved.v1",
        new Told(Kind.DUE_MOVED, OPEN),
        TASK + "cancelled.v1",
        new Told(Kind.CANCELLED, Set.of(TaskStatus.CANCELLED)),
        TASK + "amended.v1",
        new Told(Kind.AMENDED, OPEN),
        TASK + "withdrawn.v1",
        new Told(Kind.WITHDRAWN, Set.of(TaskStatus.CANCELLED))
    );
    private static final Set<Kind> FOR_RESPONSIBLE = EnumSet.of(Kind.HANDED_IN, Kind.TAKEN_BACK);

    private final Notices notices;

    TellUnits(Notices notices) {
        this.notices = notices;
    }

    /** @param states the task is in unless it has gone on since */
    private record Told(Kind kind, Set<TaskStatus> states) {}

    @Override
    public boolean accepts(String type) {
        return TOLD.containsKey(type) || type.equals(REMINDED) || type.equals(LEFT_UNSIGNED);
    }

    @Override
    public void handle(IncomingEvent event) {
        var task = event.dataAs(TaskState.class);
        var day = LocalDate.ofInstant(event.time(), BUSINESS_ZONE);
        if (event.type().equals(REMINDED)) {
            // On the day it was assigned the unit has just been told of it.
            if (!LocalDate.ofInstant(task.assignedAt(), BUSINESS_ZONE).equals(day)) {
                tell(task.due().isBefore(day) ? Kind.OVERDUE : Kind.DUE_SOON, task, event, day.toString());
            }
            return;
        }
        if (event.type().equals(LEFT_UNSIGNED)) {
            tell(Kind.LEFT_UNSIGNED, task, event, "once");
            return;
        }
        var told = TOLD.get(event.type());
        if (told == null || !told.states().contains(task.status()) || isOnRecord(told.kind(), task, day)) {
            return;
        }
        // A task can be handed in and returned several times a day, and somebody has to act on each.
        tell(
            told.kind(),
            task,
            event,
            told.kind() == Kind.ASSIGNED ? day.toString() : String.valueOf(event.sequence())
        );
    }

    /** Accepted on another day than it is told: taken over from records of before, which is no news. */
    private static boolean isOnRecord(Kind kind, TaskState task, LocalDate day) {
        return kind == Kind.ACCEPTED && !day.equals(task.acceptedOn());
    }

    /** {@code once}: what is told with the same word is told once. */
    private void tell(Kind kind, TaskState task, IncomingEvent event, String once) {
        notices.add(notice(kind, task, event, once));
    }

    private static Notice notice(Kind kind, TaskState task, IncomingEvent event, String once) {
        boolean decided = FOR_RESPONSIBLE.contains(kind);
        var notice = new Notice(
            task.id() + "-" + kind + "-" + once,
            decided ? task.responsible() : task.unit(),
            kind,
            task.id(),
            null,
            null,
            task.projectName(),
            task.unit(),
            task.due(),
            event.time().truncatedTo(ChronoUnit.SECONDS).toString(),
            List.of()
        );
        return decided ? notice.toDecide(Act.deciders(), event.actor()) : notice;
    }
}
