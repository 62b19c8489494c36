package io.chengxuan.plan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans")
class PlanController {

    private final Plans plans;
    private final PlanVersions versions;
    private final WritePlan writePlan;
    private final IssuePlan issuePlan;
    private final ReadVersions readVersions;

    PlanController(
        Plans plans,
        PlanVersions versions,
        WritePlan writePlan,
        IssuePlan issuePlan,
        ReadVersions readVersions
    ) {
        this.plans = plans;
        this.versions = versions;
        this.writePlan = writePlan;
        this.issuePlan = issuePlan;
        this.readVersions = readVersions;
    }

    record Row(@JsonUnwrapped PlanState plan, long version, @Nullable String returnReason) {}

    record View(@JsonUnwrapped Row row, List<PlanPreview.Section> sections, List<PlanStep> history) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @PermitAll
    Page<Row> page(Scope scope, @ParameterObject Paging paging) {
        return plans.page(scope, paging).map(PlanController::row);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(plans.readable(id, scope));
    }

    /** The versions of what the plan said, the first one first, without their content; drafts are for the city. */
    @GetMapping("/{id}/versions")
    @PermitAll
    Page<ReadVersions.Head> versions(@PathVariable String id, Scope scope) {
        return Page.whole(readVersions.heads(plans.readable(id, scope), scope));
    }

    /** All that one version says. */
    @GetMapping("/{id}/versions/{version}")
    @PermitAll
    ReadVersions.Whole version(@PathVariable String id, @PathVariable String version, Scope scope) {
        var plan = plans.readable(id, scope);
        return new ReadVersions.Whole(readVersions.one(plan, version, scope), plan.number(), plan.year());
    }

    /** What a version says other than an earlier one, {@code since}; other than the plan as issued if that is not given. */
    @GetMapping("/{id}/versions/{version}/changes")
    @PermitAll
    PlanChanges changes(
        @PathVariable String id,
        @PathVariable String version,
        @RequestParam @Nullable String since,
        Scope scope
    ) {
        var plan = plans.readable(id, scope);
        var after = readVersions.one(plan, version, scope);
        var before = since == null ? plan.issuedVersionId() : since;
        return PlanChanges.between(before == null ? after : readVersions.one(plan, before, scope), after);
    }

    @PostMapping
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> draft(@RequestBody PlanContent content, Scope scope, Command command) {
        scope.requireCity();
        var plan = writePlan.draft(content, command);
        return ResponseEntity.created(URI.create("/api/plans/" + plan.id()))
            .eTag(String.valueOf(plan.version()))
            .body(view(plan));
    }

    /** Gives a draft other content; {@code If-Match} is required. */
    @PutMapping("/{id}")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> rewrite(
        @PathVariable String id,
        @RequestBody PlanContent content,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(writePlan.rewrite(id, content, command));
    }

    /** Throws a draft away; its number becomes free, what it said stays readable to the city. */
    @PostMapping("/{id}/discard")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> discard(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(plans.change(id, command, plan -> plan.discard(command)));
    }

    @PostMapping("/{id}/submit")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> submit(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(plans.change(id, command, plan -> plan.submit(command)));
    }

    @PostMapping("/{id}/return")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> giveBack(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(plans.change(id, command, plan -> plan.giveBack(body.reason(), command)));
    }

    @PostMapping("/{id}/issue")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> issue(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(issuePlan.issue(id, scope.caller(), command));
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> close(@PathVariable String id, @RequestBody @Valid Reason body, Scope scope, Command command) {
        scope.requireCity();
        return answer(plans.change(id, command, plan -> plan.close(body.reason(), command)));
    }

    private ResponseEntity<View> answer(Plan plan) {
        return ResponseEntity.ok().eTag(String.valueOf(plan.version())).body(view(plan));
    }

    private View view(Plan plan) {
        return new View(row(plan), versions.get(plan.versionId()).sections(), plan.history());
    }

    private static Row row(Plan plan) {
        return new Row(plan.state(), plan.version(), plan.returnReason());
    }
}
