package io.chengxuan.plan.plan;

import io.chengxuan.platform.web.Problem;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** Where a plan stands, and where it can go from there. */
public enum PlanStatus implements MessageSourceResolvable {
    DRAFT,
    IN_REVIEW,
    ISSUED,
    CLOSED,
    DISCARDED;

    /** Its name in the reader's language, for refusals. */
    @Override
    public String[] getCodes() {
        return new String[] { "plan.status." + name() };
    }

    private Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, DISCARDED);
            case IN_REVIEW -> Set.of(DRAFT, ISSUED);
            case ISSUED -> Set.of(CLOSED);
            case CLOSED, DISCARDED -> Set.of();
        };
    }

    /** Refuses with {@code plan-state} 409 unless the table above has the step. */
    void requireStepTo(PlanStatus target) {
        if (!next().contains(target)) {
            throw Problem.conflict("plan-state", this, target).with("state", this);
        }
    }
}
