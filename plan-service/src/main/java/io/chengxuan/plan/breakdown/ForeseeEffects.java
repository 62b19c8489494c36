package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.amendment.Amendment;
import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.ResolveUnits;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes through what {@link BreakDownPlan} would do for an amendment, on the plan, its projects and tasks as they are now and
 * by their own rules; nothing of it is stored.
 */
@Component
class ForeseeEffects {

    private final Plans plans;
    private final PlanVersions versions;
    private final Projects projects;
    private final Tasks tasks;
    private final ResolveUnits resolve;
    private final Units units;
    private final Clock clock;

    ForeseeEffects(
        Plans plans,
        PlanVersions versions,
        Projects projects,
        Tasks tasks,
        ResolveUnits resolve,
        Units units,
        Clock clock
    ) {
        this.plans = plans;
        this.versions = versions;
        this.projects = projects;
        this.tasks = tasks;
        this.resolve = resolve;
        this.units = units;
        this.clock = clock;
    }

    /** Refused as issuing it would be: overtaken or while tasks still follow 409, names that are not clear 422. */
    Effects of(Amendment amendment, Scope scope) {
        amendment.requireOpen();
        var plan = plans.get(amendment.planId());
        plan.requireAt(amendment.baseVersionId());
        var version = versions.get(amendment.versionId());
        var command = new Command("system:plan", plan.unit(), null, "", null, clock.instant());
        plan.amend(amendment.id(), version, resolve.shares(version.projects()), amendment.reason(), command);
        var city = units.names().city().orElseThrow().id();
        var after = projectsAfter(plan);
        var tally = new EffectsTally(meant(after.values()), some -> tasks.parts(some, LocalDate.now(clock)));
        tasks.forEachOf(plan.id(), scope, task -> {
            var status = task.status();
            var due = task.due();
            become(task, after.get(task.assignment().projectId()), plan, city, command);
            tally.add(task, status, due);
        });
        return tally.effects();
    }

    /** Ids of the tasks that projects are to have. */
    private static Set<String> meant(Collection<Project> projects) {
        return projects
            .stream()
            .flatMap(project ->
                project
                    .implementing()
                    .stream()
                    .map(unit -> Task.idOf(project.id(), unit))
            )
            .collect(Collectors.toSet());
    }

    /** By id, as they would be. */
    private Map<String, Project> projectsAfter(Plan plan) {
        var rows = versions.get(plan.versionId()).projects();
        var known = projects.everOf(plan.id()).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        return plan
            .shares()
            .stream()
            .map(share -> {
                var amended = BreakDownPlan.project(plan, share, rows.get(share.position() - 1));
                var project = known.getOrDefault(amended.id(), amended);
                project.amend(amended, plan.revision());
                return project;
            })
            .collect(Collectors.toMap(Project::id, Function.identity()));
    }

    private static void become(Task task, @Nullable Project project, Plan plan, String city, Command command) {
        if (project != null && project.implementing().contains(task.unit())) {
            var acceptor = BreakDownPlan.acceptor(project, task.unit(), city);
            task.amend(BreakDownPlan.assignment(plan, project), acceptor, BreakDownPlan.reason(plan), command);
        } else {
            task.withdraw(plan.revision(), BreakDownPlan.reason(plan), command);
        }
    }
}
