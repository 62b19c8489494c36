package io.chengxuan.plan.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.plan.PlanStatus;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectController {

    private final Projects projects;
    private final Plans plans;
    private final PlanVersions versions;

    ProjectController(Projects projects, Plans plans, PlanVersions versions) {
        this.projects = projects;
        this.plans = plans;
        this.versions = versions;
    }

    /** A project with what the document says of it; the names are as written there. */
    record View(
        @JsonUnwrapped ProjectState project,
        long version,
        int position,
        List<String> responsibleNames,
        List<String> implementingNames,
        String content,
        PlanPreview.Source source
    ) {}

    /** A project of a plan that is not issued yet: names as written and no ids. */
    record Row(@JsonUnwrapped PlanPreview.Project project, int position) {}

    @GetMapping("/api/projects")
    @PermitAll
    Page<View> list(
        @RequestParam @Nullable String plan,
        @RequestParam @Nullable ProjectKind kind,
        @RequestParam @Nullable Integer year,
        @ParameterObject Paging paging
    ) {
        var read = projects.which(plan, kind, year, paging);
        return paging.page(read, Projects::place, Project::id).map(ProjectController::view);
    }

    @GetMapping("/api/projects/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id) {
        var project = projects.get(id);
        return ResponseEntity.ok().eTag(String.valueOf(project.version())).body(view(project));
    }

    /** The projects of a plan: rows of its present version until it is issued, then the projects themselves. */
    @GetMapping("/api/plans/{id}/projects")
    @PermitAll
    Page<? extends Record> ofPlan(@PathVariable String id, Scope scope) {
        var plan = plans.readable(id, scope);
        if (plan.status() == PlanStatus.ISSUED || plan.status() == PlanStatus.CLOSED) {
            return Page.whole(projects.of(id)).map(ProjectController::view);
        }
        var rows = versions.get(plan.versionId()).projects();
        return Page.whole(
            IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(rows.get(i), i + 1))
                .toList()
        );
    }

    private static View view(Project project) {
        var content = project.content();
        return new View(
            project.state(),
            project.version(),
            project.position(),
            content.responsible(),
            content.implementing(),
            content.content(),
            content.source()
        );
    }
}
