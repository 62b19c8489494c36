package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.amendment.Amendment;
import io.chengxuan.plan.breakdown.Effects.Lost;
import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.ResolveUnits;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** What was and what would become of it. */
    private record Fate(TaskStatus status, LocalDate due, Task task) {
        boolean cancelled() {
            return status != TaskStatus.CANCELLED && task.status() == TaskStatus.CANCELLED;
        }

        boolean restored() {
            return status == TaskStatus.CANCELLED && task.status() != TaskStatus.CANCELLED;
        }

        boolean moved() {
            return status == task.status() && !due.equals(task.due());
        }
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
        var fates = new ArrayList<Fate>();
        tasks.forEachOf(plan.id(), scope, task ->
            fates.add(fate(task, after.get(task.assignment().projectId()), plan, city, command))
        );
        var there = fates
            .stream()
            .map(fate -> fate.task().id())
            .collect(Collectors.toSet());
        long made = after
            .values()
            .stream()
            .flatMap(project ->
                project
                    .implementing()
                    .stream()
                    .map(unit -> Task.idOf(project.id(), unit))
            )
            .filter(id -> !there.contains(id))
            .count();
        return effects((int) made, fates);
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

    private Fate fate(Task task, @Nullable Project project, Plan plan, String city, Command command) {
        var status = task.status();
        var due = task.due();
        if (project != null && project.implementing().contains(task.unit())) {
            var acceptor = BreakDownPlan.acceptor(project, task.unit(), city);
            task.amend(BreakDownPlan.assignment(plan, project), acceptor, BreakDownPlan.reason(plan), command);
        } else {
            task.withdraw(plan.revision(), BreakDownPlan.reason(plan), command);
        }
        return new Fate(status, due, task);
    }

    private Effects effects(int made, List<Fate> fates) {
        var cancelled = fates.stream().filter(Fate::cancelled).toList();
        var parts = tasks.parts(cancelled.stream().map(Fate::task).toList(), LocalDate.now(clock));
        var lost = cancelled
            .stream()
            .map(fate -> Lost.of(fate.task(), fate.status(), parts.get(fate.task().id())))
            .filter(each -> each.waits() || each.hasBegun())
            .sorted(Comparator.comparing((Lost each) -> !each.waits()).thenComparing(Lost::id))
            .toList();
        int waiting = (int) lost.stream().filter(Lost::waits).count();
        return new Effects(
            made,
            count(fates, Fate::restored),
            count(fates, Fate::moved),
            cancelled.size(),
            waiting,
            lost.size() - waiting,
            lost.stream().limit(Effects.MOST_NAMED).toList()
        );
    }

    private static int count(List<Fate> fates, Predicate<Fate> which) {
        return (int) fates.stream().filter(which).count();
    }
}
