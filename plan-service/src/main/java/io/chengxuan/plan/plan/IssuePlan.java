package io.chengxuan.plan.plan;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.outbox.Command;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Issues a reviewed plan. The names in it are resolved here, with the units as they are now, and kept with the plan, so
 * that the breakdown gives the same tasks however often it starts again. From here on the rows have the ids of their projects.
 */
@Component
class IssuePlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final ResolveUnits resolve;

    IssuePlan(Plans plans, PlanVersions versions, ResolveUnits resolve) {
        this.plans = plans;
        this.versions = versions;
        this.resolve = resolve;
    }

    Plan issue(String id, Caller caller, Command command) {
        return plans.change(id, command, plan -> {
            plan.requireIssuable();
            caller.requireOtherThan(
                plan.history().getLast().actor(),
                Roles.CITY_APPROVER,
                Roles.CITY_EDITOR,
                Roles.ADMIN
            );
            var reviewed = versions.get(plan.versionId());
            var shares = resolve.shares(reviewed.projects());
            var rows = IntStream.range(0, reviewed.projects().size())
                .mapToObj(i ->
                    reviewed
                        .projects()
                        .get(i)
                        .withId(Plan.projectIdOf(id, i + 1))
                )
                .toList();
            plan.issue(
                versions.write(id, null, PlanContent.of(plan, reviewed).with(rows), command).id(),
                shares,
                command
            );
        });
    }
}
