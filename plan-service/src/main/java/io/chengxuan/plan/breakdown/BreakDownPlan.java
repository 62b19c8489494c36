package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.plan.Breakdown;
import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.Share;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Assignment;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.outbox.Command;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Gives an issued plan its projects and each project its tasks. Ids derive from their parents and what is there already
 * stays as it is, so that it can be killed anywhere, start again and run twice at once. A department's own task is accepted
 * by the city.
 */
@Component
class BreakDownPlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Projects projects;
    private final Tasks tasks;
    private final Units units;
    private final Clock clock;

    BreakDownPlan(Plans plans, PlanVersions versions, Projects projects, Tasks tasks, Units units, Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.projects = projects;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
    }

    void breakDown(Plan plan) {
        var city = units.names().city().orElseThrow().id();
        var rows = versions.get(plan.versionId()).projects();
        for (var share : plan.shares()) {
            if (share.position() > plan.breakdown().done()) {
                var project = new Project(
                    Project.idOf(plan.id(), share.position()),
                    plan.id(),
                    plan.number(),
                    plan.year(),
                    share.position(),
                    rows.get(share.position() - 1),
                    share.acceptor(),
                    share.responsible(),
                    share.workers()
                );
                add(plan, project, share, city);
                plans.change(plan.id(), command(plan), p -> p.brokenDown(share.position()));
            }
        }
    }

    /** Closes the projects of a closed plan, once they are all there. */
    void closeProjects(Plan plan) {
        if (plan.breakdown().state() == Breakdown.State.PENDING) {
            return;
        }
        projects.of(plan.id()).forEach(project -> projects.change(project.id(), command(plan), Project::close));
        plans.change(plan.id(), command(plan), Plan::projectsClosed);
    }

    private void add(Plan plan, Project project, Share share, String city) {
        var row = project.content();
        var assignment = new Assignment(
            plan.id(),
            project.id(),
            row.name(),
            row.kind(),
            plan.year(),
            Objects.requireNonNull(row.period().from()),
            Objects.requireNonNull(row.period().to()),
            Objects.requireNonNull(plan.issuedAt())
        );
        projects.createIfAbsent(project, command(plan));
        for (var worker : share.workers()) {
            var acceptor = worker.equals(share.acceptor()) ? city : share.acceptor();
            tasks.createIfAbsent(Task.assign(worker, acceptor, assignment), command(plan));
        }
    }

    private Command command(Plan plan) {
        return new Command("system:plan", plan.unit(), null, "", null, clock.instant());
    }
}
