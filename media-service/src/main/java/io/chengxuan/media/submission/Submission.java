package io.chengxuan.media.submission;

import io.chengxuan.media.report.Reading;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A text, pictures or a film that a unit offers to an own channel. A refused act gives {@code submission-state} 409, those of
 * the review what {@link Review} says. Who may act is not decided here.
 */
@Document("submissions")
class Submission extends Aggregate implements Scoped {

    private final String unit;
    private Words words;
    private Times times;
    private SubmissionStatus status = SubmissionStatus.DRAFT;
    private @Nullable Review review;
    private @Nullable String editor;
    private @Nullable String editedBy;
    private @Nullable Publication publication;
    private List<SubmissionVersion.Head> versions = List.of();
    private List<Entry> history = List.of();

    Submission(String id, String unit, Words words, Times times) {
        super(id);
        this.unit = unit;
        this.words = words;
        this.times = times;
    }

    static Submission drafted(String id, String unit, Words words, Command command) {
        var submission = new Submission(id, unit, words, Times.drafted(command.at()));
        submission.happened(Entry.What.DRAFTED, null, command);
        return submission;
    }

    /** Saves what is typed, of which nobody is told until it is handed in. */
    void write(Words next) {
        status.requireAny(SubmissionStatus.DRAFT, SubmissionStatus.RETURNED);
        words = next;
    }

    /** @param deadline of the call; null without one */
    void handIn(String version, @Nullable Instant deadline, ReviewRule rule, Hand hand) {
        status.requireAny(SubmissionStatus.DRAFT, SubmissionStatus.RETURNED);
        review = review == null ? Review.begin(rule, hand) : review.handIn(rule, hand);
        status = SubmissionStatus.IN_REVIEW;
        times = times.handedIn(hand.at(), words.call(), deadline);
        editedBy = null;
        versions = SubmissionVersion.Head.after(versions, version, hand.at(), hand.account(), true);
        reviewed(Entry.What.HANDED_IN);
    }

    /** {@code desk-edited} 409 once the words are the desk's. */
    void takeBack(Hand hand) {
        if (editedBy != null) {
            throw Problem.conflict("desk-edited");
        }
        review = underReview().takeBack(hand);
        status = SubmissionStatus.DRAFT;
        times = times.notHandedIn();
        reviewed(Entry.What.TAKEN_BACK);
    }

    void withdraw(@Nullable String reason, Command command) {
        if (!status.isDecided()) {
            status.requireAny(SubmissionStatus.DRAFT, SubmissionStatus.RETURNED);
        }
        status = SubmissionStatus.WITHDRAWN;
        times = times.withdrawn(command.at());
        happened(Entry.What.WITHDRAWN, reason, command);
    }

    /** To the next level; accepted once the last one has passed it. */
    void pass(ReviewRule rule, Hand hand) {
        review = underReview().pass(rule, hand);
        boolean through = review.state() == Review.State.PASSED;
        if (through) {
            status = SubmissionStatus.ACCEPTED;
            times = times.accepted(hand.at());
        }
        reviewed(through ? Entry.What.ACCEPTED : Entry.What.PASSED);
    }

    /**
     * Also what was accepted or taken down.
     *
     * @param to a level below; null for the author
     */
    void giveBack(@Nullable ReviewLevel to, String reason, ReviewRule rule, Hand hand) {
        if (level() == null && !status.isDecided()) {
            throw Problem.conflict("review-not-waiting");
        }
        review = underReview().giveBack(to, reason, rule, hand);
        status = to == null ? SubmissionStatus.RETURNED : SubmissionStatus.IN_REVIEW;
        times = to == null ? times.notHandedIn() : times.accepted(null);
        reviewed(Entry.What.RETURNED);
    }

    /** The desk says it better; what the author had said stays as a version. */
    void edit(String version, Words next, Command command) {
        requireOnDesk();
        words = next;
        editedBy = command.actor();
        versions = SubmissionVersion.Head.after(versions, version, command.at(), command.actor(), false);
        happened(Entry.What.WRITTEN, null, command);
    }

    /** @param account who is to edit it; null for nobody */
    void assign(@Nullable String account, Command command) {
        requireOnDesk();
        if (!Objects.equals(editor, account)) {
            editor = account;
            happened(Entry.What.ASSIGNED, account, command);
        }
    }

    /** Somebody goes on where another editor has the page open. */
    void takeOver(String reason, Command command) {
        requireOnDesk();
        note(Entry.of(Entry.What.TAKEN_OVER, command.actor(), command.at(), reason));
    }

    void schedule(String channel, String column, Instant at, Command command) {
        status.requireAny(SubmissionStatus.ACCEPTED, SubmissionStatus.SCHEDULED);
        status = SubmissionStatus.SCHEDULED;
        words = words.in(channel, column);
        publication = Publication.scheduled(publication, command.actor(), at);
        happened(Entry.What.SCHEDULED, null, command);
    }

    void unschedule(Command command) {
        status.requireAny(SubmissionStatus.SCHEDULED);
        status = SubmissionStatus.ACCEPTED;
        publication = publication == null ? null : publication.unscheduled();
        happened(Entry.What.UNSCHEDULED, null, command);
    }

    /** Its time has come; nothing happens unless it is still scheduled for then. */
    void publishDue(LocalDate today, Command command) {
        var due = publication == null ? null : publication.publishAt();
        if (status == SubmissionStatus.SCHEDULED && due != null && !due.isAfter(command.at())) {
            published(Objects.requireNonNull(publication).by(), null, today, command);
        }
    }

    /** Now, or again after a take-down. */
    void publish(String channel, String column, @Nullable String link, LocalDate today, Command command) {
        status.requireAny(SubmissionStatus.ACCEPTED, SubmissionStatus.SCHEDULED, SubmissionStatus.TAKEN_DOWN);
        words = words.in(channel, column);
        published(command.actor(), link, today, command);
    }

    private void published(String by, @Nullable String link, LocalDate today, Command command) {
        publication = Publication.published(publication, by, command.at(), today).linked(link);
        status = SubmissionStatus.PUBLISHED;
        happened(Entry.What.PUBLISHED, null, command);
    }

    void link(String address, Command command) {
        status.requireAny(SubmissionStatus.PUBLISHED);
        publication = Objects.requireNonNull(publication).linked(address);
        happened(Entry.What.LINKED, null, command);
    }

    /** Works on what is there and on what is about to be. */
    void takeDown(String reason, Command command) {
        status.requireAny(SubmissionStatus.PUBLISHED, SubmissionStatus.SCHEDULED);
        publication = Objects.requireNonNull(publication).takenDown(command.at(), reason);
        status = SubmissionStatus.TAKEN_DOWN;
        happened(Entry.What.TAKEN_DOWN, reason, command);
    }

    /** {@code too-many-readings} 409; a reading that stands already changes nothing. */
    void read(Reading reading, Command command) {
        status.requireAny(SubmissionStatus.PUBLISHED, SubmissionStatus.TAKEN_DOWN);
        var known = readings();
        if (known.stream().anyMatch(reading::saysTheSame)) {
            return;
        }
        if (known.size() >= Publication.MOST_READINGS) {
            throw Problem.conflict("too-many-readings", Publication.MOST_READINGS);
        }
        publication = Objects.requireNonNull(publication).read(reading);
        happened(Entry.What.READ, null, command);
    }

    /** {@code review-not-waiting} 409 without one. */
    private Review underReview() {
        if (review == null) {
            throw Problem.conflict("review-not-waiting");
        }
        return review;
    }

    private void requireOnDesk() {
        if (!onDesk()) {
            throw Problem.conflict("submission-state");
        }
    }

    private void reviewed(Entry.What what) {
        note(Entry.of(what, underReview().steps().getLast()));
        raise(what);
    }

    private void happened(Entry.What what, @Nullable String said, Command command) {
        note(Entry.of(what, command.actor(), command.at(), said));
        raise(what);
    }

    private void note(Entry entry) {
        history = Latest.of(history, entry);
    }

    /** Whether the city's editors work on it. */
    boolean onDesk() {
        return status.isDecided() || level() == ReviewLevel.CITY;
    }

    /** Where it waits for review. */
    @Nullable
    ReviewLevel level() {
        return review == null ? null : review.level();
    }

    @Override
    public String unit() {
        return unit;
    }

    Words words() {
        return words;
    }

    Times times() {
        return times;
    }

    SubmissionStatus status() {
        return status;
    }

    @Nullable
    Review review() {
        return review;
    }

    /** Account that is to edit it. */
    @Nullable
    String editor() {
        return editor;
    }

    /** Account that edited it last since it was handed in. */
    @Nullable
    String editedBy() {
        return editedBy;
    }

    @Nullable
    Publication publication() {
        return publication;
    }

    List<Reading> readings() {
        return publication == null ? List.of() : publication.readings();
    }

    List<SubmissionVersion.Head> versions() {
        return versions;
    }

    List<Entry> history() {
        return history;
    }

    @Override
    protected SubmissionState state() {
        return SubmissionState.of(this, times.late());
    }
}
