package io.chengxuan.media.call;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one unit owes for one call. It follows the call's deadline and what the unit hands in; the city notes what reached it by
 * another way, and excuses. What is excused stays excused, whatever is handed in.
 */
@Document("owed_submissions")
class OwedSubmission extends Aggregate implements Scoped {

    private final String unit;
    private final String call;
    private final String callTitle;
    private Instant due;
    private LocalDate dueOn;
    private final Instant originalDue;
    private OwedStatus status = OwedStatus.OWED;
    private HandIns handIns = HandIns.NONE;
    private @Nullable Received received;
    private @Nullable Excuse excuse;
    private boolean cancelled;
    /** How far it has followed the call, see {@link TopicCall#duties}. */
    private int duties;

    /** What reached the city by another way, such as a letter, at an instant that the city says. */
    record Received(Instant at, @Nullable String note, String actor) {}

    record Excuse(Instant at, String actor, String reason) {}

    OwedSubmission(
        String id,
        String unit,
        String call,
        String callTitle,
        Instant due,
        LocalDate dueOn,
        Instant originalDue,
        int duties
    ) {
        super(id);
        this.unit = unit;
        this.call = call;
        this.callTitle = callTitle;
        this.due = due;
        this.dueOn = dueOn;
        this.originalDue = originalDue;
        this.duties = duties;
    }

    static OwedSubmission of(TopicCall call, String unit) {
        var owed = new OwedSubmission(
            idOf(call.id(), unit),
            unit,
            call.id(),
            call.content().title(),
            call.content().deadline(),
            call.dueOn(),
            call.originalDeadline(),
            call.duties()
        );
        owed.cancelled = call.status() == CallStatus.WITHDRAWN;
        owed.settle();
        owed.raise(What.ASSIGNED);
        return owed;
    }

    static String idOf(String call, String unit) {
        return Fingerprint.of("owed-submission", call, unit);
    }

    /** Nothing happens when it has followed the call so far already. */
    void follow(TopicCall now) {
        if (now.duties() <= duties) {
            return;
        }
        duties = now.duties();
        if (!now.content().deadline().equals(due)) {
            due = now.content().deadline();
            dueOn = LocalDate.ofInstant(due, BUSINESS_ZONE);
            raise(What.DUE_MOVED);
        }
        if (now.status() == CallStatus.WITHDRAWN && !cancelled) {
            cancelled = true;
            settle();
            raise(What.CANCELLED);
        }
    }

    /** Says what stands of all that was handed in. */
    void standing(HandIns now) {
        if (!now.equals(handIns)) {
            handIns = now;
            told();
        }
    }

    /** In place of what was noted before; {@code owed-cancelled} 409. */
    void receive(Instant at, @Nullable String note, Command command) {
        requireOwed();
        received = new Received(at, note, command.actor());
        told();
    }

    /** Noted by mistake; {@code owed-not-received} 409 when nothing was noted. */
    void notReceived() {
        requireOwed();
        if (received == null) {
            throw Problem.conflict("owed-not-received");
        }
        received = null;
        told();
    }

    /** {@code owed-cancelled} or {@code owed-excused} 409. */
    void excuse(String reason, Command command) {
        requireOwed();
        if (excuse != null) {
            throw Problem.conflict("owed-excused");
        }
        excuse = new Excuse(command.at(), command.actor(), reason);
        settle();
        raise(What.EXCUSED);
    }

    /** Takes the excuse back; {@code owed-not-excused} 409. */
    void reclaim() {
        requireOwed();
        if (excuse == null) {
            throw Problem.conflict("owed-not-excused");
        }
        excuse = null;
        settle();
        raise(What.RECLAIMED);
    }

    private void told() {
        settle();
        raise(first() == null ? What.TAKEN_BACK : What.HANDED_IN);
    }

    private void settle() {
        if (cancelled) {
            status = OwedStatus.CANCELLED;
        } else if (excuse != null) {
            status = OwedStatus.EXCUSED;
        } else {
            status = first() == null ? OwedStatus.OWED : OwedStatus.HANDED_IN;
        }
    }

    private void requireOwed() {
        if (cancelled) {
            throw Problem.conflict("owed-cancelled");
        }
    }

    @Nullable
    Instant first() {
        return Standing.first(handIns, received);
    }

    @Nullable
    Instant latest() {
        var noted = received == null ? null : received.at();
        return handIns.latest() == null || (noted != null && noted.isAfter(handIns.latest()))
            ? noted
            : handIns.latest();
    }

    Standing stands() {
        return new Standing(call, status, due, first());
    }

    @Override
    public String unit() {
        return unit;
    }

    String call() {
        return call;
    }

    Instant due() {
        return due;
    }

    /** Business date of {@link #due}. */
    LocalDate dueOn() {
        return dueOn;
    }

    OwedStatus status() {
        return status;
    }

    /** How many submissions stand. */
    int submissions() {
        return handIns.count();
    }

    @Nullable
    Received received() {
        return received;
    }

    @Nullable
    Excuse excuse() {
        return excuse;
    }

    int duties() {
        return duties;
    }

    @Override
    protected OwedSubmissionState state() {
        return new OwedSubmissionState(id(), call, callTitle, unit, due, originalDue, status, first(), latest());
    }

    private enum What {
        ASSIGNED,
        HANDED_IN,
        TAKEN_BACK,
        EXCUSED,
        RECLAIMED,
        DUE_MOVED,
        CANCELLED,
    }
}
