package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One unit's share of a project: it reports progress, hands in, and the responsible department accepts or returns. Which
 * act fits which state is {@link Act}'s to say and checked before these methods are called.
 */
@Document("tasks")
public class Task extends Assigned implements Scoped {

    private static final int ALL = 100;

    private final String unit;
    private final @Nullable String parent;
    private String responsible;
    private Assignment assignment;
    private LocalDate due;
    private boolean dueMoved;
    private DueRule dueRule = DueRule.NONE;
    private TaskStatus status = TaskStatus.OPEN;
    private @Nullable TaskStatus withdrawnAt;
    private int reported;
    private @Nullable LocalDate handedInOn;
    private @Nullable String handedInBy;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate remindedOn;
    private int reminders;
    private @Nullable Squads squads;

    /** @param parent id of the task that this is a squad's share of; null for a task of the plan */
    Task(String id, String unit, @Nullable String parent, String responsible, Assignment assignment) {
        super(id);
        this.unit = unit;
        this.parent = parent;
        this.responsible = responsible;
        this.assignment = assignment;
        this.due = assignment.originalDue();
        raise(TaskEvent.ASSIGNED);
    }

    /** A unit's task in a project: there is one, whatever assigns it again. */
    public static Task assign(String unit, String responsible, Assignment assignment) {
        var task = new Task(idOf(assignment.projectId(), unit), unit, null, responsible, assignment);
        task.askToSign();
        return task;
    }

    /** A squad's share of a task, which the district that owes the whole accepts. */
    static Task shareOf(Task whole, String squad, Assignment assignment, Command command) {
        var share = new Task(whole.id() + "~" + squad, squad, whole.id(), whole.unit, assignment);
        share.askToSign();
        share.dueRule = DueRule.NONE.within(whole.due);
        var note = History.noteTo(squad, whole.history());
        if (note != null) {
            share.beganWith(Entry.report(command, TaskEvent.ASSIGNED, null, note, List.of()));
        }
        return share;
    }

    /** The id of a unit's task in a project. */
    public static String idOf(String projectId, String unit) {
        return projectId + "-" + unit;
    }

    void progress(int percent, @Nullable String note, List<Evidence> evidence, Command command) {
        reported = percent;
        takeNote(command);
        status = status == TaskStatus.RETURNED ? TaskStatus.RETURNED : TaskStatus.IN_PROGRESS;
        happened(Entry.report(command, TaskEvent.PROGRESSED, percent, note, evidence));
    }

    void handIn(LocalDate on, @Nullable String note, List<Evidence> evidence, Command command) {
        handedInOn = on;
        handedInBy = command.actor();
        takeNote(command);
        status = TaskStatus.HANDED_IN;
        happened(Entry.report(command, TaskEvent.HANDED_IN, ALL, note, evidence));
    }

    /** The unit was not done after all: the hand-in counts no more, what it had reported before does. */
    void takeBack(String reason, Command command) {
        handedInOn = null;
        status = TaskStatus.IN_PROGRESS;
        happened(Entry.decision(command, TaskEvent.TAKEN_BACK, reason));
    }

    void accept(LocalDate on, @Nullable String note, Command command) {
        acceptedOn = on;
        status = TaskStatus.ACCEPTED;
        happened(Entry.report(command, TaskEvent.ACCEPTED, null, note, List.of()));
    }

    /** The hand-in counts no more, nor does its acceptance if there was one; the next one does. */
    void giveBack(String reason, Command command) {
        handedInOn = null;
        acceptedOn = null;
        status = TaskStatus.RETURNED;
        settleDue();
        tellSquads(reason);
        happened(Entry.decision(command, TaskEvent.RETURNED, reason));
    }

    void excuse(String reason, Command command) {
        status = TaskStatus.EXCUSED;
        tellSquads(reason);
        happened(Entry.decision(command, TaskEvent.EXCUSED, reason));
    }

    void moveDue(LocalDate newDue, String reason, Command command) {
        due = newDue;
        dueMoved = true;
        dueRule = dueRule.movedTo(newDue);
        tellSquads(reason);
        happened(Entry.decision(command, TaskEvent.DUE_MOVED, reason));
    }

    void cancel(String reason, Command command) {
        status = TaskStatus.CANCELLED;
        tellSquads(reason);
        happened(Entry.decision(command, TaskEvent.CANCELLED, reason));
    }

    /** Gives squads a share each, due by that day or else when the whole is; their tasks follow. */
    void breakDown(List<String> units, @Nullable LocalDate latest, @Nullable String note, Command command) {
        squads = (squads == null ? Squads.NONE : squads).with(units, latest);
        happened(Entry.report(command, TaskEvent.BROKEN_DOWN, null, note, List.of()).about(units));
    }

    /** Takes a squad out again; its task follows. */
    void takeOut(String squad, String reason, Command command) {
        squads = Objects.requireNonNull(squads).without(squad, reason);
        happened(Entry.decision(command, TaskEvent.TAKEN_OUT, reason).about(List.of(squad)));
    }

    /** The squads' tasks say what this one does as of that order. */
    void squadsFollow(int order) {
        squads = squads == null ? null : squads.followed(order);
    }

    private void tellSquads(@Nullable String reason) {
        squads = squads == null ? null : squads.changed(reason);
    }

    /**
     * Follows an amendment of the plan, and comes back where an earlier one had withdrawn it. A due date that was moved for
     * this task alone stays. Nothing happens when nothing of it changes, or when a later amendment has been here.
     */
    public void amend(Assignment amended, String acceptor, @Nullable String reason, Command command) {
        follow(amended, acceptor, null, reason, command);
    }

    /** The same for a squad's share, which is never due after the whole, even when it was moved for itself. */
    void follow(Assignment next, String acceptor, @Nullable LocalDate whole, @Nullable String why, Command command) {
        var amended = assignment.replacedBy(next);
        boolean same =
            amended.at(assignment.amendment()).equals(assignment) && acceptor.equals(responsible) && !withdrawn();
        if (next.amendment() <= assignment.amendment() || (same && Objects.equals(whole, dueRule.latest()))) {
            return;
        }
        var dueBefore = due;
        assignment = amended;
        responsible = acceptor;
        status = withdrawnAt == null ? status : withdrawnAt;
        withdrawnAt = null;
        dueRule = dueRule.within(whole);
        // What has ended stays in the figures of its day.
        if (!status.ended()) {
            settleDue();
        }
        if (!same || !due.equals(dueBefore)) {
            tellSquads(why);
            happened(Entry.decision(command, TaskEvent.AMENDED, why));
        }
    }

    private void settleDue() {
        // Stored before a moved date was kept apart, the due date is that one.
        dueRule = dueMoved && dueRule.moved() == null ? dueRule.movedTo(due) : dueRule;
        due = dueRule.due(assignment.originalDue());
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
            tellSquads(reason);
        }
        if (status.ended()) {
            return;
        }
        assignment = assignment.at(revision);
        withdrawnAt = status;
        status = TaskStatus.CANCELLED;
        tellSquads(reason);
        happened(Entry.decision(command, TaskEvent.WITHDRAWN, reason));
    }

    /** Reminds once a day at most; a reminder is counted and not part of the history. */
    void remind(LocalDate today) {
        if (TaskStatus.OWED.contains(status) && (remindedOn == null || remindedOn.isBefore(today))) {
            remindedOn = today;
            reminders++;
            raise(TaskEvent.REMINDED);
        }
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

    @Override
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

    /** Id of the task that this is a squad's share of. */
    @Nullable
    String parent() {
        return parent;
    }

    /** The squads it was broken down to; null when it was not. */
    @Nullable
    Squads squads() {
        return squads;
    }

    public @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** The percent that the unit last reported, whatever it has handed in since. */
    public int reported() {
        return reported;
    }

    /** When it was due before anybody moved it; what has ended keeps what held for it, whatever the plan says since. */
    LocalDate originalDue() {
        return status.ended() && !dueMoved ? due : assignment.originalDue();
    }

    int reminders() {
        return reminders;
    }

    @Override
    protected TaskState state() {
        return TaskState.of(this);
    }
}
