package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One unit's share of a project: it reports progress, hands in, and the responsible department accepts or returns. Which
 * act fits which state is {@link Act}'s to say and checked before these methods are called.
 */
@Document("tasks")
public class Task extends Aggregate implements Scoped {

    private static final int ALL = 100;
    private static final String TAKEN_OVER = "补录";

    private final String unit;
    private String responsible;
    private Assignment assignment;
    private LocalDate due;
    private boolean dueMoved;
    private TaskStatus status = TaskStatus.OPEN;
    private @Nullable TaskStatus withdrawnAt;
    private int reported;
    private @Nullable LocalDate handedInOn;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate remindedOn;
    private int reminders;
    private List<Entry> history = List.of();

    /** What happens to a task; the last word of the event type. */
    public enum What {
        ASSIGNED,
        PROGRESSED,
        HANDED_IN,
        TAKEN_BACK,
        ACCEPTED,
        RETURNED,
        EXCUSED,
        DUE_MOVED,
        CANCELLED,
        AMENDED,
        WITHDRAWN,
        REMINDED,
    }

    Task(String id, String unit, String responsible, Assignment assignment) {
        super(id);
        this.unit = unit;
        this.responsible = responsible;
        this.assignment = assignment;
        this.due = assignment.originalDue();
        raise(What.ASSIGNED);
    }

    /** A unit's task in a project: there is one, whatever assigns it again. */
    public static Task assign(String unit, String responsible, Assignment assignment) {
        return new Task(idOf(assignment.projectId(), unit), unit, responsible, assignment);
    }

    /** The id of a unit's task in a project. */
    public static String idOf(String projectId, String unit) {
        return projectId + "-" + unit;
    }

    void progress(int percent, @Nullable String note, List<Evidence> evidence, Command command) {
        reported = percent;
        status = status == TaskStatus.RETURNED ? TaskStatus.RETURNED : TaskStatus.IN_PROGRESS;
        happened(Entry.report(command, What.PROGRESSED, percent, note, evidence));
    }

    void handIn(LocalDate on, @Nullable String note, List<Evidence> evidence, Command command) {
        handedInOn = on;
        status = TaskStatus.HANDED_IN;
        happened(Entry.report(command, What.HANDED_IN, ALL, note, evidence));
    }

    /** The unit was not done after all: the hand-in counts no more, what it had reported before does. */
    void takeBack(String reason, Command command) {
        handedInOn = null;
        status = TaskStatus.IN_PROGRESS;
        happened(Entry.decision(command, What.TAKEN_BACK, reason));
    }

    void accept(LocalDate on, @Nullable String note, Command command) {
        acceptedOn = on;
        status = TaskStatus.ACCEPTED;
        happened(Entry.report(command, What.ACCEPTED, null, note, List.of()));
    }

    /** The hand-in counts no more, nor does its acceptance if there was one; the next one does. */
    void giveBack(String reason, Command command) {
        handedInOn = null;
        acceptedOn = null;
        status = TaskStatus.RETURNED;
        due = dueMoved ? due : assignment.originalDue();
        happened(Entry.decision(command, What.RETURNED, reason));
    }

    void excuse(String reason, Command command) {
        status = TaskStatus.EXCUSED;
        happened(Entry.decision(command, What.EXCUSED, reason));
    }

    void moveDue(LocalDate newDue, String reason, Command command) {
        due = newDue;
        dueMoved = true;
        happened(Entry.decision(command, What.DUE_MOVED, reason));
    }

    void cancel(String reason, Command command) {
        status = TaskStatus.CANCELLED;
        happened(Entry.decision(command, What.CANCELLED, reason));
    }

    /**
     * Follows an amendment of the plan, and comes back where an earlier one had withdrawn it. A due date that was moved for
     * this task alone stays. Nothing happens when nothing of it changes, or when a later amendment has been here.
     */
    public void amend(Assignment amended, String acceptor, String reason, Command command) {
        var next = assignment.replacedBy(amended);
        boolean same = next.at(assignment.amendment()).equals(assignment) && acceptor.equals(responsible);
        if (amended.amendment() <= assignment.amendment() || (same && withdrawnAt == null)) {
            return;
        }
        assignment = next;
        responsible = acceptor;
        status = withdrawnAt == null ? status : withdrawnAt;
        withdrawnAt = null;
        // What has ended stays in the figures of its day.
        due = dueMoved || status.ended() ? due : next.originalDue();
        happened(Entry.decision(command, What.AMENDED, reason));
    }

    /** Is not part of the plan any more since an amendment; what has ended stays as it is. */
    public void withdraw(int revision, String reason, Command command) {
        if (revision <= assignment.amendment() || withdrawnAt != null) {
            return;
        }
        if (status == TaskStatus.ACCEPTED) {
            // It counts as it is, but nobody can return it any more.
            assignment = assignment.at(revision);
            withdrawnAt = status;
        }
        if (status.ended()) {
            return;
        }
        assignment = assignment.at(revision);
        withdrawnAt = status;
        status = TaskStatus.CANCELLED;
        happened(Entry.decision(command, What.WITHDRAWN, reason));
    }

    /**
     * Takes over what is on record from before; nothing happens when the task says so already.
     *
     * <p>Errors: {@code task-ended} 409 when the task has ended with something else, {@code task-state} 409 when it is
     * handed in and the record knows of no hand-in.
     */
    public void takeOver(PastRecord past, Command command) {
        if (past.isSaidBy(this)) {
            return;
        }
        if (status.ended()) {
            throw Problem.conflict("task-ended", status).with("state", status);
        }
        // A hand-in ends by a decision of the acceptor; a record that does not know of it is older than it.
        var act = past.act();
        if (act != null && !act.fits(this)) {
            throw Problem.conflict("task-state", status, act).with("state", status);
        }
        if (past.due() != null && !past.due().equals(due)) {
            moveDue(past.due(), TAKEN_OVER, command);
        }
        if (past.excusedReason() != null) {
            excuse(past.excusedReason(), command);
        } else if (past.handedInOn() != null) {
            handIn(past.handedInOn(), past.note(), List.of(), command);
            if (past.acceptedOn() != null) {
                accept(past.acceptedOn(), null, command);
            }
        } else if (past.percent() != null) {
            progress(past.percent(), past.note(), List.of(), command);
        }
    }

    /** Reminds once a day at most; a reminder is counted and not part of the history. */
    void remind(LocalDate today) {
        if (TaskStatus.OWED.contains(status) && (remindedOn == null || remindedOn.isBefore(today))) {
            remindedOn = today;
            reminders++;
            raise(What.REMINDED);
        }
    }

    private void happened(Entry entry) {
        history = History.add(history, entry);
        raise(entry.what());
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public String responsible() {
        return responsible;
    }

    public Assignment assignment() {
        return assignment;
    }

    public LocalDate due() {
        return due;
    }

    public TaskStatus status() {
        return status;
    }

    /** Whether an amendment has taken it out of the plan. */
    boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** 100 while handed in or accepted, otherwise what the unit last reported. */
    public int percent() {
        return handedInOn != null ? ALL : reported;
    }

    public @Nullable LocalDate handedInOn() {
        return handedInOn;
    }

    int reminders() {
        return reminders;
    }

    List<Entry> history() {
        return history;
    }

    @Override
    protected TaskState state() {
        return new TaskState(
            id(),
            assignment.planId(),
            assignment.projectId(),
            assignment.projectName(),
            assignment.kind(),
            unit,
            responsible,
            assignment.year(),
            assignment.assignedAt(),
            due,
            assignment.originalDue(),
            percent(),
            status,
            handedInOn,
            acceptedOn,
            status == TaskStatus.EXCUSED
        );
    }
}
