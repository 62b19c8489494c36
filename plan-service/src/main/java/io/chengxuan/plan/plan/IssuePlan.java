package io.chengxuan.plan.plan;

import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.outbox.Command;
import org.springframework.stereotype.Component;

/**
 * Issues a reviewed plan. The names in it are resolved here, with the units as they are now, and kept with the plan, so
 * that the breakdown gives the same tasks however often it starts again.
 */
@Component
class IssuePlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Units units;

    IssuePlan(Plans plans, PlanVersions versions, Units units) {
        this.plans = plans;
        this.versions = versions;
        this.units = units;
    }

    Plan issue(String id, Command command) {
        return plans.change(id, command, plan -> {
            plan.requireIssuable();
            plan.issue(Shares.of(versions.get(plan.versionId()).projects(), units.names()), command);
        });
    }
}
