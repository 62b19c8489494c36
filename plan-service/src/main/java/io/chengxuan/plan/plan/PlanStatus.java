package io.chengxuan.plan.plan;

import io.chengxuan.platform.web.Problem;
import java.util.Set;

/** Where a plan stands, and where it can go from there. */
public enum PlanStatus {
    DRAFT,
    IN_REVIEW,
    ISSUED,
    CLOSED;

    private Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(DRAFT, ISSUED);
            case ISSUED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /** Refuses with {@code plan-state} 409 unless the table above has the step. */
    void requireStepTo(PlanStatus target) {
        if (!next().contains(target)) {
            throw Problem.conflict("plan-state", this, target).with("state", this);
        }
    }
}
