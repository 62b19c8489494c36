package io.chengxuan.plan.plan;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The head of a year's plan: DRAFT → IN_REVIEW → ISSUED → CLOSED, or back to DRAFT with a reason. What it says stands in
 * the {@link PlanVersion} it points at. Issuing and closing only change this document; projects and tasks follow.
 */
@Document("plans")
public class Plan extends Aggregate {

    private final String unit;
    private final String number;
    private final int year;
    private String title;
    private @Nullable LocalDate issueDate;
    private String versionId;
    private PlanStatus status = PlanStatus.DRAFT;
    private @Nullable String importId;
    private @Nullable String returnReason;
    private @Nullable Instant issuedAt;
    private Breakdown breakdown = Breakdown.NONE;
    private List<Share> shares = List.of();
    private boolean closing;
    private List<Step> history = List.of();

    /** One step of the plan's life. */
    public record Step(Instant at, String actor, @Nullable PlanStatus from, PlanStatus to, @Nullable String reason) {}

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
        history = List.of(new Step(command.at(), command.actor(), null, PlanStatus.DRAFT, null));
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

    private void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw Problem.conflict("plan-state", status, PlanStatus.DRAFT).with("status", status);
        }
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

    void issue(List<Share> resolved, Command command) {
        step(PlanStatus.ISSUED, null, command);
        issuedAt = command.at();
        shares = resolved;
        breakdown = new Breakdown(Breakdown.State.PENDING, 0, resolved.size());
        raise(What.ISSUED);
    }

    /** Notes that the first so many projects have their tasks; after the last one the breakdown is done. */
    public void brokenDown(int projects) {
        if (breakdown.state() != Breakdown.State.PENDING || projects <= breakdown.done()) {
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
        var steps = new ArrayList<>(history);
        steps.add(new Step(command.at(), command.actor(), status, target, reason));
        history = List.copyOf(steps);
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

    List<Step> history() {
        return history;
    }

    @Override
    public PlanState state() {
        return new PlanState(id(), number, title, issueDate, year, status, breakdown);
    }

    private enum What {
        CREATED,
        REWRITTEN,
        SUBMITTED,
        RETURNED,
        ISSUED,
        BROKEN_DOWN,
        CLOSED,
    }
}
