package io.chengxuan.media.call;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A call for submissions 热点主题征集. Opening resolves its audience; what each unit owes is a document of its own that follows
 * the call: {@code duties} counts what they have to follow, {@code followSince} says that not all have yet.
 */
@Document("topic_calls")
public class TopicCall extends Aggregate implements Scoped {

    static final int MOST_MOVES = 20;

    private final String unit;
    private CallContent content;
    private LocalDate dueOn;
    private CallStatus status = CallStatus.DRAFT;
    private List<String> addressees = List.of();
    private Instant originalDeadline;
    private List<Move> moves = List.of();
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String reason;
    private int duties;
    private @Nullable Instant followSince;
    private final String createdBy;

    /** The deadline was put from one instant to another. */
    record Move(Instant at, String actor, Instant from, Instant to, String reason) {}

    /** @param unit code of the city, which makes calls */
    TopicCall(String id, String unit, CallContent content, String createdBy) {
        super(id);
        this.unit = unit;
        this.content = minuted(content);
        this.originalDeadline = this.content.deadline();
        this.dueOn = LocalDate.ofInstant(originalDeadline, BUSINESS_ZONE);
        this.createdBy = createdBy;
        raise(What.DRAFTED);
    }

    /** {@code call-state} 409 unless it is a draft. */
    void change(CallContent next) {
        require(CallStatus.DRAFT);
        var said = minuted(next);
        if (!said.equals(content)) {
            due(said);
            originalDeadline = said.deadline();
            raise(What.CHANGED);
        }
    }

    /** @param audience codes of all units that are meant */
    void open(List<String> audience, Command command) {
        require(CallStatus.DRAFT);
        status = CallStatus.OPEN;
        addressees = List.copyOf(audience);
        openedAt = command.at();
        haveFollowed(command);
        raise(What.PROGRESSED);
    }

    /** The deadline that was stays visible; {@code too-many-moves} 409. */
    void moveDeadline(Instant to, String why, Command command) {
        require(CallStatus.OPEN);
        var minute = to.truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(content.deadline())) {
            return;
        }
        if (moves.size() >= MOST_MOVES) {
            throw Problem.conflict("too-many-moves", MOST_MOVES);
        }
        var all = new ArrayList<>(moves);
        all.add(new Move(command.at(), command.actor(), content.deadline(), minute, why));
        moves = List.copyOf(all);
        due(content.due(minute));
        haveFollowed(command);
        raise(What.DEADLINE_MOVED);
    }

    /** Nothing new is taken any more; what is owed stays owed. */
    void close(Command command) {
        require(CallStatus.OPEN);
        status = CallStatus.CLOSED;
        closedAt = command.at();
        raise(What.CLOSED);
    }

    /** It was closed by mistake or too early. */
    void reopen() {
        require(CallStatus.CLOSED);
        status = CallStatus.OPEN;
        closedAt = null;
        raise(What.REOPENED);
    }

    /** Also a draft that is not wanted; nobody owes anything for it. */
    void withdraw(String why, Command command) {
        if (status != CallStatus.DRAFT) {
            require(CallStatus.OPEN);
            haveFollowed(command);
        }
        status = CallStatus.WITHDRAWN;
        closedAt = command.at();
        reason = why;
        raise(What.WITHDRAWN);
    }

    /** All that is owed has followed it as it was then; nothing happens if it has changed since. */
    void followed(int upTo) {
        if (upTo == duties) {
            followSince = null;
        }
    }

    private void haveFollowed(Command command) {
        duties++;
        followSince = command.at();
    }

    private void due(CallContent next) {
        content = next;
        dueOn = LocalDate.ofInstant(next.deadline(), BUSINESS_ZONE);
    }

    private void require(CallStatus expected) {
        if (status != expected) {
            throw Problem.conflict("call-state", content.title());
        }
    }

    private static CallContent minuted(CallContent content) {
        return content.due(content.deadline().truncatedTo(ChronoUnit.MINUTES));
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> addressees() {
        return addressees;
    }

    public CallContent content() {
        return content;
    }

    public CallStatus status() {
        return status;
    }

    /** Business date of the deadline. */
    LocalDate dueOn() {
        return dueOn;
    }

    Instant originalDeadline() {
        return originalDeadline;
    }

    List<Move> moves() {
        return moves;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** Why it was withdrawn. */
    @Nullable
    String reason() {
        return reason;
    }

    int duties() {
        return duties;
    }

    boolean following() {
        return followSince != null;
    }

    String createdBy() {
        return createdBy;
    }

    @Override
    protected TopicCallState state() {
        return new TopicCallState(
            id(),
            content.projectId(),
            content.title(),
            status,
            TopicCallState.milestones(openedAt, content.deadline(), status == CallStatus.CLOSED ? closedAt : null),
            status == CallStatus.CLOSED || status == CallStatus.WITHDRAWN,
            status == CallStatus.WITHDRAWN,
            content.channelId(),
            content.columnId(),
            addressees,
            content.deadline(),
            originalDeadline
        );
    }

    private enum What {
        DRAFTED,
        CHANGED,
        PROGRESSED,
        DEADLINE_MOVED,
        CLOSED,
        REOPENED,
        WITHDRAWN,
    }
}
