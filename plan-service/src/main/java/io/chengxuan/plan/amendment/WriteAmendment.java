package io.chengxuan.plan.amendment;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.PlanContent;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Drafts an amendment of an issued plan, or gives a draft other content. A row with the id of a project, also of one that an
 * earlier amendment dropped, is that project; a row without is a new one.
 */
@Component
class WriteAmendment {

    private final Amendments amendments;
    private final Plans plans;
    private final PlanVersions versions;
    private final Projects projects;
    private final Units units;

    WriteAmendment(Amendments amendments, Plans plans, PlanVersions versions, Projects projects, Units units) {
        this.amendments = amendments;
        this.plans = plans;
        this.versions = versions;
        this.projects = projects;
        this.units = units;
    }

    /** What an editor writes, starting from a version of the plan. */
    record Words(String reason, String base, PlanContent content) {}

    Amendment draft(String planId, Words words, Command command) {
        var plan = plans.get(planId);
        var id = command.newId();
        var version = write(plan, id, words, Set.of(), command);
        var amendment = new Amendment(
            id,
            command.unit(),
            planId,
            command.at().toString(),
            words.reason().strip(),
            words.base(),
            version
        );
        amendment.drafted(command);
        return amendments.create(amendment, command);
    }

    Amendment rewrite(String id, Words words, Command command) {
        return amendments.change(id, command, amendment -> {
            amendment.requireDraft();
            var own = versions
                .get(amendment.versionId())
                .projects()
                .stream()
                .map(PlanPreview.Project::id)
                .collect(Collectors.toSet());
            var plan = plans.get(amendment.planId());
            amendment.rewrite(words.reason().strip(), words.base(), write(plan, id, words, own, command));
        });
    }

    /** {@code amendment-overtaken} 409 when the plan says something else by now than the version it starts from. */
    private String write(Plan plan, String id, Words words, Set<String> own, Command command) {
        plan.requireIssued();
        plan.requireAt(words.base());
        var content = words.content();
        require(content);
        if (!plan.number().equals(String.valueOf(content.number()).strip())) {
            throw Problem.invalid().at("/content/number", "plan-number-fixed");
        }
        if (!Integer.valueOf(plan.year()).equals(content.year())) {
            throw Problem.invalid().at("/content/year", "plan-year-fixed");
        }
        return versions.write(plan.id(), id, identified(plan, id, words.base(), content, own), command).id();
    }

    private void require(PlanContent content) {
        try {
            content.require(units.names());
        } catch (Problem problem) {
            var here = Problem.invalid();
            problem.errors().forEach(error -> here.at("/content" + error.pointer(), error.code(), error.arguments()));
            throw here;
        }
    }

    private PlanContent identified(Plan plan, String id, String base, PlanContent content, Set<String> own) {
        var known = projects.everOf(plan.id()).stream().map(Project::id).collect(Collectors.toSet());
        known.addAll(own);
        // What the version says that it starts from may not be made yet.
        versions
            .get(base)
            .projects()
            .forEach(row -> known.add(String.valueOf(row.id())));
        var taken = new HashSet<String>();
        var problem = Problem.invalid();
        for (int i = 0; i < content.projects().size(); i++) {
            var given = content.projects().get(i).id();
            if (given != null && (!known.contains(given) || !taken.add(given))) {
                problem.at(
                    "/content/projects/" + i + "/id",
                    known.contains(given) ? "project-twice" : "project-unknown",
                    given
                );
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var rows = new ArrayList<PlanPreview.Project>();
        int next = 1;
        for (var row : content.projects()) {
            var given = row.id();
            while (given == null) {
                var free = plan.id() + "-a" + id.substring(0, Math.min(8, id.length())) + "-" + next++;
                given = known.contains(free) || !taken.add(free) ? null : free;
            }
            rows.add(row.withId(given));
        }
        return content.with(rows);
    }
}
