package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.amendment.Amendments;
import io.chengxuan.plan.document.PlanPreview;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives an issued plan its projects and each project its tasks. Ids derive from their parents and what is there already
 * stays as it is, so that it can be killed anywhere, start again and run twice at once. A department's own task is accepted
 * by the city. After an amendment the same goes through the projects and tasks that are there: what is new is made, what is
 * gone is withdrawn with the amendment's reason, what is said otherwise is changed, the rest is left alone.
 */
@Component
class BreakDownPlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Projects projects;
    private final Tasks tasks;
    private final Units units;
    private final Amendments amendments;
    private final Clock clock;

    BreakDownPlan(
        Plans plans,
        PlanVersions versions,
        Projects projects,
        Tasks tasks,
        Units units,
        Amendments amendments,
        Clock clock
    ) {
        this.plans = plans;
        this.versions = versions;
        this.projects = projects;
        this.tasks = tasks;
        this.units = units;
        this.amendments = amendments;
        this.clock = clock;
    }

    void breakDown(Plan plan) {
        var rows = versions.get(plan.versionId()).projects();
        if (plan.revision() > 0) {
            amendments.change(plan.revisions().getLast().amendmentId(), command(plan), it -> it.inForce(command(plan)));
            drop(plan, rows);
        }
        for (var share : plan.shares()) {
            if (share.position() > plan.breakdown().done()) {
                var project = project(plan, share, rows.get(share.position() - 1));
                if (plan.revision() == 0) {
                    projects.createIfAbsent(project, command(plan));
                    assign(plan, project);
                } else {
                    amend(plan, project);
                }
                plans.change(plan.id(), command(plan), p -> p.brokenDown(share.position(), plan.revision()));
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

    static Project project(Plan plan, Share share, PlanPreview.Project row) {
        return new Project(
            row.id() == null ? Plan.projectIdOf(plan.id(), share.position()) : row.id(),
            plan.id(),
            plan.number(),
            plan.year(),
            share.position(),
            row,
            share.acceptor(),
            share.responsible(),
            share.workers()
        );
    }

    /** Takes what an amendment has dropped out of the plan. */
    private void drop(Plan plan, List<PlanPreview.Project> rows) {
        var kept = rows.stream().map(PlanPreview.Project::id).collect(Collectors.toSet());
        for (var project : projects.of(plan.id())) {
            if (!kept.contains(project.id())) {
                tasks.ofProject(project.id()).forEach(task -> withdraw(plan, task));
                projects.change(project.id(), command(plan), p -> p.drop(plan.revision()));
            }
        }
    }

    private void amend(Plan plan, Project amended) {
        if (!projects.createIfAbsent(amended, command(plan))) {
            projects.change(amended.id(), command(plan), there -> there.amend(amended, plan.revision()));
        }
        var project = projects.get(amended.id());
        for (var task : tasks.ofProject(project.id())) {
            if (project.implementing().contains(task.unit())) {
                var assignment = assignment(plan, project);
                var acceptor = acceptor(project, task.unit(), city());
                var command = command(plan);
                tasks.change(task.id(), command, it -> it.amend(assignment, acceptor, reason(plan), command));
            } else {
                withdraw(plan, task);
            }
        }
        assign(plan, project);
    }

    private void assign(Plan plan, Project project) {
        var assignment = assignment(plan, project);
        var city = city();
        for (var worker : project.implementing()) {
            tasks.createIfAbsent(Task.assign(worker, acceptor(project, worker, city), assignment), command(plan));
        }
    }

    private void withdraw(Plan plan, Task task) {
        var command = command(plan);
        tasks.change(task.id(), command, it -> it.withdraw(plan.revision(), reason(plan), command));
    }

    private String city() {
        return units.names().city().orElseThrow().id();
    }

    static String acceptor(Project project, String worker, String city) {
        return worker.equals(project.unit()) ? city : project.unit();
    }

    static Assignment assignment(Plan plan, Project project) {
        var row = project.content();
        var at = plan.revision() == 0 ? plan.issuedAt() : plan.revisions().getLast().at();
        return new Assignment(
            plan.id(),
            project.id(),
            row.name(),
            row.kind(),
            plan.year(),
            Objects.requireNonNull(row.period().from()),
            Objects.requireNonNull(row.period().to()),
            Objects.requireNonNull(at),
            plan.revision()
        );
    }

    static String reason(Plan plan) {
        return plan.revisions().getLast().reason();
    }

    private Command command(Plan plan) {
        return new Command("system:plan", plan.unit(), null, "", null, clock.instant());
    }
}
