package io.chengxuan.media.interview;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.Hand;
import io.chengxuan.platform.review.Review;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.review.ReviewRule;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request to be interviewed: REQUESTED, level by level, → APPROVED → ACCEPTED → HELD; or RETURNED to be put right and requested
 * again; or REFUSED by an approver, or CANCELLED by the unit.
 */
@Document("interview_requests")
class InterviewRequest extends Aggregate implements Scoped {

    private static final int MOST_HISTORY = 60;

    private final String unit;
    private List<String> addressees;
    private InterviewContent content;
    private InterviewStatus status = InterviewStatus.REQUESTED;
    private Review review;
    private final String requestedBy;
    private final Instant requestedAt;
    private @Nullable String reason;
    private @Nullable InterviewResult result;
    private List<Entry> history = List.of();

    /** What somebody did, with why if they had to say. */
    record Entry(Instant at, String actor, What what, @Nullable String reason) {}

    enum What {
        REQUESTED,
        CHANGED,
        PASSED,
        APPROVED,
        RETURNED,
        REFUSED,
        ACCEPTED,
        HELD,
        CANCELLED,
    }

    InterviewRequest(
        String id,
        String unit,
        List<String> addressees,
        InterviewContent content,
        Review review,
        String requestedBy,
        Instant requestedAt
    ) {
        super(id);
        this.unit = unit;
        this.addressees = addressees;
        this.content = content;
        this.review = review;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    static InterviewRequest requested(
        String id,
        InterviewContent content,
        ReviewRule rule,
        Hand hand,
        Command command
    ) {
        var request = new InterviewRequest(
            id,
            content.unit(),
            List.of(content.spokesperson().unit()),
            content,
            Review.begin(rule, hand),
            command.actor(),
            command.at()
        );
        request.did(What.REQUESTED, null, command);
        return request;
    }

    /** While it is with the unit; requests it again. */
    void change(InterviewContent next, ReviewRule rule, Hand hand, Command command) {
        require(InterviewStatus.RETURNED);
        if (!next.unit().equals(unit)) {
            throw Problem.invalid().at("/unit", "interview-unit");
        }
        content = next;
        addressees = List.of(next.spokesperson().unit());
        review = review.handIn(rule, hand);
        status = InterviewStatus.REQUESTED;
        reason = null;
        did(What.CHANGED, null, command);
    }

    /** To the next level, or approved. */
    void pass(ReviewRule rule, Hand hand, Command command) {
        require(InterviewStatus.REQUESTED);
        review = review.pass(rule, hand);
        boolean through = review.state() == Review.State.PASSED;
        status = through ? InterviewStatus.APPROVED : InterviewStatus.REQUESTED;
        did(through ? What.APPROVED : What.PASSED, null, command);
    }

    void giveBack(String why, ReviewRule rule, Hand hand, Command command) {
        require(InterviewStatus.REQUESTED);
        review = review.giveBack(null, why, rule, hand);
        status = InterviewStatus.RETURNED;
        reason = why;
        did(What.RETURNED, why, command);
    }

    /** By the level that it waits at; or by the city after all, as long as it was not held. */
    void refuse(String why, ReviewRule rule, Hand hand, Command command) {
        require(InterviewStatus.REQUESTED, InterviewStatus.APPROVED, InterviewStatus.ACCEPTED);
        if (status == InterviewStatus.REQUESTED) {
            review = review.giveBack(null, why, rule, hand);
        }
        status = InterviewStatus.REFUSED;
        reason = why;
        did(What.REFUSED, why, command);
    }

    /** {@code interview-not-approved} 409 before the last level has passed it. */
    void accept(Command command) {
        if (status == InterviewStatus.REQUESTED || status == InterviewStatus.RETURNED) {
            throw Problem.conflict("interview-not-approved");
        }
        require(InterviewStatus.APPROVED);
        status = InterviewStatus.ACCEPTED;
        did(What.ACCEPTED, null, command);
    }

    /** What came of it; said again when there is more. */
    void hold(InterviewResult what, Command command) {
        require(InterviewStatus.ACCEPTED, InterviewStatus.HELD);
        status = InterviewStatus.HELD;
        result = what;
        did(What.HELD, null, command);
    }

    void cancel(String why, Command command) {
        if (status.isOver()) {
            throw refusal();
        }
        if (review.state() == Review.State.WAITING) {
            // Whatever the levels thought of it is of no use any more.
            review = new Review(
                Review.State.TAKEN_BACK,
                review.route(),
                null,
                null,
                review.submitter(),
                review.steps()
            );
        }
        status = InterviewStatus.CANCELLED;
        reason = why;
        did(What.CANCELLED, why, command);
    }

    private void require(InterviewStatus... any) {
        if (!List.of(any).contains(status)) {
            throw refusal();
        }
    }

    /** {@code interview-state} 409. */
    private Problem refusal() {
        return Problem.conflict("interview-state").with("status", status);
    }

    private void did(What what, @Nullable String why, Command command) {
        var all = new ArrayList<>(history);
        all.add(new Entry(command.at(), command.actor(), what, why));
        history = List.copyOf(all.subList(Math.max(0, all.size() - MOST_HISTORY), all.size()));
        raise(what);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> addressees() {
        return addressees;
    }

    InterviewContent content() {
        return content;
    }

    InterviewStatus status() {
        return status;
    }

    /** Where it waits; null when it does not. */
    @Nullable
    ReviewLevel level() {
        return review.level();
    }

    @Nullable
    LocalDate dueOn() {
        return review.dueOn();
    }

    Review review() {
        return review;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    InterviewResult result() {
        return result;
    }

    List<Entry> history() {
        return history;
    }

    @Override
    protected InterviewState state() {
        return InterviewState.of(this);
    }
}
