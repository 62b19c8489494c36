package io.chengxuan.plan.amendment;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A change of an issued plan on its way: DRAFT → IN_REVIEW → ISSUED, or back to DRAFT with a reason, or DISCARDED. It says
 * what the whole plan will say, starting from the version it is based on.
 */
@Document("amendments")
public class Amendment extends Aggregate implements Scoped {

    private final String unit;
    private final String planId;
    private final String createdAt;
    private String reason;
    private String baseVersionId;
    private String versionId;
    private AmendmentStatus status = AmendmentStatus.DRAFT;
    private @Nullable String returnReason;
    private List<Step> history = List.of();

    /** One step of its life. */
    public record Step(Instant at, String actor, AmendmentStatus to, @Nullable String reason) {}

    Amendment(
        String id,
        String unit,
        String planId,
        String createdAt,
        String reason,
        String baseVersionId,
        String versionId
    ) {
        super(id);
        this.unit = unit;
        this.planId = planId;
        this.createdAt = createdAt;
        this.reason = reason;
        this.baseVersionId = baseVersionId;
        this.versionId = versionId;
        raise(What.DRAFTED);
    }

    void drafted(Command command) {
        history = List.of(new Step(command.at(), command.actor(), AmendmentStatus.DRAFT, null));
    }

    /** Says something else, or the same from another version of the plan on. */
    void rewrite(String newReason, String newBaseVersionId, String newVersionId) {
        requireDraft();
        reason = newReason;
        baseVersionId = newBaseVersionId;
        versionId = newVersionId;
        raise(What.REWRITTEN);
    }

    void requireDraft() {
        if (status != AmendmentStatus.DRAFT) {
            throw Problem.conflict("amendment-state", status, AmendmentStatus.DRAFT).with("state", status);
        }
    }

    void submit(Command command) {
        step(AmendmentStatus.IN_REVIEW, null, command);
        returnReason = null;
        raise(What.SUBMITTED);
    }

    void giveBack(String why, Command command) {
        step(AmendmentStatus.DRAFT, why, command);
        returnReason = why;
        raise(What.RETURNED);
    }

    void discard(Command command) {
        step(AmendmentStatus.DISCARDED, null, command);
        raise(What.DISCARDED);
    }

    /** Refuses with {@code amendment-state} 409 once it is in force or discarded. */
    public void requireOpen() {
        if (status != AmendmentStatus.DRAFT) {
            requireIssuable();
        }
    }

    void requireIssuable() {
        status.requireStepTo(AmendmentStatus.ISSUED);
    }

    /** Notes that the plan says so now, which is the plan's to decide; nothing happens when that is noted already. */
    public void inForce(Command command) {
        if (status != AmendmentStatus.ISSUED) {
            note(AmendmentStatus.ISSUED, null, command);
            raise(What.ISSUED);
        }
    }

    private void step(AmendmentStatus target, @Nullable String why, Command command) {
        status.requireStepTo(target);
        note(target, why, command);
    }

    private void note(AmendmentStatus target, @Nullable String why, Command command) {
        status = target;
        var step = new Step(command.at(), command.actor(), target, why);
        history = Stream.concat(history.stream(), Stream.of(step)).toList();
    }

    @Override
    public String unit() {
        return unit;
    }

    public String planId() {
        return planId;
    }

    String createdAt() {
        return createdAt;
    }

    public String reason() {
        return reason;
    }

    public String baseVersionId() {
        return baseVersionId;
    }

    public String versionId() {
        return versionId;
    }

    AmendmentStatus status() {
        return status;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    List<Step> history() {
        return history;
    }

    @Override
    protected AmendmentState state() {
        return new AmendmentState(id(), planId, status);
    }

    private enum What {
        DRAFTED,
        REWRITTEN,
        SUBMITTED,
        RETURNED,
        DISCARDED,
        ISSUED,
    }
}
