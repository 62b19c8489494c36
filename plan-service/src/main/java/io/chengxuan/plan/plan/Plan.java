package io.chengxuan.plan.plan;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The head of a year's plan: DRAFT → IN_REVIEW → ISSUED → CLOSED, back to DRAFT with a reason, or DISCARDED, after which its
 * number may be drafted again. What it says stands in the {@link PlanVersion} it points at. Issuing and closing only change this document; projects and tasks follow.
 */
@Document("plans")
public class Plan extends Aggregate {

    private final String unit;
    private final String number;
    private int year;
    private String title;
    private @Nullable LocalDate issueDate;
    private String versionId;
    private PlanStatus status = PlanStatus.DRAFT;
    private @Nullable String importId;
    private @Nullable String returnReason;
    private @Nullable Instant issuedAt;
    private @Nullable String issuedVersionId;
    private List<PlanRevision> revisions = List.of();
    private Breakdown breakdown = Breakdown.NONE;
    private List<Share> shares = List.of();
    private boolean closing;
    private List<PlanStep> history = List.of();

    Plan(
        String id,
        String unit,
        String number,
        int year,
        String title,
        @Nullable LocalDate issueDate,
        String versionId
    ) {
        super(id);
        this.unit = unit;
        this.number = number;
        this.year = year;
        this.title = title;
        this.issueDate = issueDate;
        this.versionId = versionId;
        raise(What.CREATED);
    }

    /** @param fromImport id of the import it is accepted from; null when somebody wrote it */
    void drafted(@Nullable String fromImport, Command command) {
        importId = fromImport;
        history = List.of(new PlanStep(command.at(), command.actor(), null, PlanStatus.DRAFT, null));
    }

    /** Points a draft at other content. */
    void rewrite(String newTitle, @Nullable LocalDate newIssueDate, String newVersionId) {
        requireDraft();
        if (!newVersionId.equals(versionId)) {
            title = newTitle;
            issueDate = newIssueDate;
            versionId = newVersionId;
            raise(What.REWRITTEN);
        }
    }

    void discard(Command command) {
        step(PlanStatus.DISCARDED, null, command);
        raise(What.DISCARDED);
    }

    /** A new draft of its number takes the place of the one that was discarded. */
    void draftAgain(Plan draft, Command command) {
        requireDiscarded();
        note(PlanStatus.DRAFT, null, command);
        year = draft.year;
        title = draft.title;
        issueDate = draft.issueDate;
        versionId = draft.versionId;
        importId = draft.importId;
        returnReason = null;
        raise(What.CREATED);
    }

    /** Refuses with {@code plan-exists} 409 while its number is taken. */
    void requireDiscarded() {
        if (status != PlanStatus.DISCARDED) {
            throw Problem.conflict("plan-exists", number, status).with("id", id());
        }
    }

    private void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw Problem.conflict("plan-state", status, PlanStatus.DRAFT).with("status", status);
        }
    }

    /** The id of the project at a place of the plan as issued, from 1. */
    public static String projectIdOf(String planId, int position) {
        return planId + "-p" + position;
    }

    /** Whether it was discarded, and not after that instant. */
    boolean discardedUntil(Instant instant) {
        return status == PlanStatus.DISCARDED && !history.getLast().at().isAfter(instant);
    }

    void submit(Command command) {
        step(PlanStatus.IN_REVIEW, null, command);
        returnReason = null;
        raise(What.SUBMITTED);
    }

    void giveBack(String reason, Command command) {
        step(PlanStatus.DRAFT, reason, command);
        returnReason = reason;
        raise(What.RETURNED);
    }

    void requireIssuable() {
        status.requireStepTo(PlanStatus.ISSUED);
    }

    void issue(String identifiedVersionId, List<Share> resolved, Command command) {
        step(PlanStatus.ISSUED, null, command);
        issuedAt = command.at();
        versionId = identifiedVersionId;
        issuedVersionId = identifiedVersionId;
        shares = resolved;
        breakdown = new Breakdown(Breakdown.State.PENDING, 0, resolved.size());
        raise(What.ISSUED);
    }

    /** Refuses with {@code plan-state} 409 unless it is issued and not closed. */
    public void requireIssued() {
        if (status != PlanStatus.ISSUED) {
            throw Problem.conflict("plan-state", status, PlanStatus.ISSUED).with("state", status);
        }
    }

    /** Refuses with {@code amendment-overtaken} 409 unless it says what that version says. */
    public void requireAt(String base) {
        if (!versionId.equals(base)) {
            throw Problem.conflict("amendment-overtaken").with("currentVersion", versionId);
        }
    }

    public boolean isAmendedBy(String amendmentId) {
        return revisions.stream().anyMatch(revision -> revision.amendmentId().equals(amendmentId));
    }

    /** Says from now on what an amendment says; projects and tasks follow. {@code breakdown-pending} 409 until they have. */
    public void amend(String amendmentId, PlanVersion version, List<Share> resolved, String reason, Command command) {
        requireIssued();
        issuedVersionId = issuedVersionId();
        if (breakdown.state() == Breakdown.State.PENDING) {
            throw Problem.conflict("breakdown-pending", breakdown.done(), breakdown.of());
        }
        title = version.title();
        issueDate = version.issueDate();
        versionId = version.id();
        revisions = PlanRevision.added(revisions, amendmentId, versionId, reason, command);
        shares = resolved;
        breakdown = new Breakdown(Breakdown.State.PENDING, 0, resolved.size());
        raise(What.AMENDED);
    }

    /**
     * Notes that the first so many projects have their tasks; after the last one the breakdown is done.
     *
     * @param revision what was broken down; a note about an earlier one changes nothing
     */
    public void brokenDown(int projects, int revision) {
        if (revision != revision() || breakdown.state() != Breakdown.State.PENDING || projects <= breakdown.done()) {
            return;
        }
        boolean all = projects == breakdown.of();
        breakdown = new Breakdown(all ? Breakdown.State.DONE : Breakdown.State.PENDING, projects, breakdown.of());
        if (all) {
            shares = List.of();
            raise(What.BROKEN_DOWN);
        }
    }

    void close(String reason, Command command) {
        step(PlanStatus.CLOSED, reason, command);
        closing = true;
        raise(What.CLOSED);
    }

    /** Notes that every project of the closed plan is closed too. */
    public void projectsClosed() {
        closing = false;
    }

    private void step(PlanStatus target, @Nullable String reason, Command command) {
        status.requireStepTo(target);
        note(target, reason, command);
    }

    private void note(PlanStatus target, @Nullable String reason, Command command) {
        var step = new PlanStep(command.at(), command.actor(), status, target, reason);
        history = Stream.concat(history.stream(), Stream.of(step)).toList();
        status = target;
    }

    @Override
    public String unit() {
        return unit;
    }

    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public PlanStatus status() {
        return status;
    }

    public String versionId() {
        return versionId;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    /** The version that was issued, before any amendment; null before. */
    public @Nullable String issuedVersionId() {
        // Plans that were issued before they could be amended.
        return issuedVersionId == null && issuedAt != null && revisions.isEmpty() ? versionId : issuedVersionId;
    }

    /** The amendments in force, the first one first. */
    public List<PlanRevision> revisions() {
        return revisions;
    }

    /** How many amendments are in force. */
    public int revision() {
        return revisions.size();
    }

    public Breakdown breakdown() {
        return breakdown;
    }

    /** What is still to be broken down; empty once it is done. */
    public List<Share> shares() {
        return shares;
    }

    public boolean closing() {
        return closing;
    }

    /** Whether it was accepted from that import. */
    boolean isFrom(String other) {
        return other.equals(importId);
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    List<PlanStep> history() {
        return history;
    }

    @Override
    public PlanState state() {
        return new PlanState(id(), number, title, issueDate, year, status, revision(), breakdown);
    }

    private enum What {
        CREATED,
        REWRITTEN,
        DISCARDED,
        SUBMITTED,
        RETURNED,
        ISSUED,
        AMENDED,
        BROKEN_DOWN,
        CLOSED,
    }
}
