package io.chengxuan.plan.amendment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.plan.PlanChanges;
import io.chengxuan.plan.plan.PlanContent;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.ReadVersions;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AmendmentController {

    private final Amendments amendments;
    private final Plans plans;
    private final PlanVersions versions;
    private final WriteAmendment writeAmendment;
    private final IssueAmendment issueAmendment;

    AmendmentController(
        Amendments amendments,
        Plans plans,
        PlanVersions versions,
        WriteAmendment writeAmendment,
        IssueAmendment issueAmendment
    ) {
        this.amendments = amendments;
        this.plans = plans;
        this.versions = versions;
        this.writeAmendment = writeAmendment;
        this.issueAmendment = issueAmendment;
    }

    /**
     * @param reason why the plan is changed
     * @param base id of the version of the plan that the content starts from
     * @param content all that the plan will say; number and year cannot change
     */
    record Request(
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String base,
        @NotNull PlanContent content
    ) {
        WriteAmendment.Words words() {
            return new WriteAmendment.Words(reason, base, content);
        }
    }

    record Row(
        @JsonUnwrapped AmendmentState amendment,
        long version,
        String createdAt,
        String reason,
        @Nullable String returnReason
    ) {}

    /**
     * @param base id of the version of the plan that it starts from
     * @param overtaken whether the plan says something else by now, so that it must be written again from there
     * @param content what the plan will say
     * @param changes what is different from the base
     */
    record View(
        @JsonUnwrapped Row row,
        String base,
        boolean overtaken,
        ReadVersions.Whole content,
        PlanChanges changes,
        List<Amendment.Step> history
    ) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/api/plans/{id}/amendments")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.CITY_APPROVER, Roles.ADMIN })
    Page<Row> page(@PathVariable String id, Scope scope, @ParameterObject Paging paging) {
        return amendments.page(plans.readable(id, scope).id(), scope, paging).map(AmendmentController::row);
    }

    @PostMapping("/api/plans/{id}/amendments")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> draft(
        @PathVariable String id,
        @RequestBody @Valid Request body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        var amendment = writeAmendment.draft(id, body.words(), command);
        return ResponseEntity.created(URI.create("/api/amendments/" + amendment.id()))
            .eTag(String.valueOf(amendment.version()))
            .body(view(amendment));
    }

    @GetMapping("/api/amendments/{id}")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.CITY_APPROVER, Roles.ADMIN })
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        scope.requireCity();
        return answer(amendments.get(id));
    }

    /** Gives a draft other content; {@code If-Match} is required. */
    @PutMapping("/api/amendments/{id}")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> rewrite(
        @PathVariable String id,
        @RequestBody @Valid Request body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(writeAmendment.rewrite(id, body.words(), command));
    }

    /** {@code amendment-empty} 409 when it changes nothing. */
    @PostMapping("/api/amendments/{id}/submit")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> submit(@PathVariable String id, Scope scope, Command command) {
        return change(id, scope, command, amendment -> {
            if (changes(amendment).isEmpty()) {
                throw Problem.conflict("amendment-empty");
            }
            amendment.submit(command);
        });
    }

    @PostMapping("/api/amendments/{id}/return")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> giveBack(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return change(id, scope, command, amendment -> amendment.giveBack(body.reason(), command));
    }

    @PostMapping("/api/amendments/{id}/discard")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.ADMIN })
    ResponseEntity<View> discard(@PathVariable String id, Scope scope, Command command) {
        return change(id, scope, command, amendment -> amendment.discard(command));
    }

    @PostMapping("/api/amendments/{id}/issue")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> issue(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(issueAmendment.issue(id, scope.caller(), command));
    }

    private ResponseEntity<View> change(String id, Scope scope, Command command, Consumer<Amendment> decision) {
        scope.requireCity();
        return answer(amendments.change(id, command, decision));
    }

    private ResponseEntity<View> answer(Amendment amendment) {
        return ResponseEntity.ok().eTag(String.valueOf(amendment.version())).body(view(amendment));
    }

    private PlanChanges changes(Amendment amendment) {
        var base = versions.get(amendment.baseVersionId()).identified();
        return PlanChanges.between(base, versions.get(amendment.versionId()));
    }

    private View view(Amendment amendment) {
        var plan = plans.get(amendment.planId());
        boolean open = amendment.status() == AmendmentStatus.DRAFT || amendment.status() == AmendmentStatus.IN_REVIEW;
        return new View(
            row(amendment),
            amendment.baseVersionId(),
            open && !plan.versionId().equals(amendment.baseVersionId()),
            new ReadVersions.Whole(versions.get(amendment.versionId()), plan.number(), plan.year()),
            changes(amendment),
            amendment.history()
        );
    }

    private static Row row(Amendment amendment) {
        return new Row(
            amendment.state(),
            amendment.version(),
            amendment.createdAt(),
            amendment.reason(),
            amendment.returnReason()
        );
    }
}
