package io.chengxuan.media.assessment.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/assessment-rules")
class RuleController {

    private final RuleVersions versions;
    private final PutRulesInForce putInForce;
    private final SimulateRules simulate;
    private final UnitTree units;

    RuleController(RuleVersions versions, PutRulesInForce putInForce, SimulateRules simulate, UnitTree units) {
        this.versions = versions;
        this.putInForce = putInForce;
        this.simulate = simulate;
        this.units = units;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param from the first month that it is to hold for */
    record Beginning(@NotNull YearMonth from) {}

    /** @param month with what happened in which the rules are tried; the latest month that has rules and is over unless given */
    record Trial(@NotNull RulesRequest.@Valid Body rules, @Nullable YearMonth month) {}

    /**
     * @param writtenBy id of the account that wrote it last
     * @param decidedBy id of the account that put it in force or discarded it
     */
    record View(
        @JsonUnwrapped RuleVersionState of,
        long version,
        @Nullable String note,
        @Nullable String reason,
        String writtenBy,
        Instant writtenAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt
    ) {}

    /** What is in force and was, the latest first; for the city its drafts before them. */
    @GetMapping
    @PermitAll
    Page<View> page(Scope scope, @ParameterObject Paging paging) {
        return versions.page(scope, paging).map(RuleController::view);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(versions.readable(id, scope));
    }

    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> write(@RequestBody @Valid RulesRequest body, Scope scope, Command command) {
        scope.requireCity();
        if (versions.fullOfDrafts()) {
            throw Problem.conflict("too-many-drafts", RuleVersions.MOST_DRAFTS);
        }
        var version = versions.create(RuleVersion.written(units.city(), body.content(), command), command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(version.version())).body(view(version));
    }

    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid RulesRequest body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        var content = body.content();
        return answer(versions.change(id, command, version -> version.change(content, command)));
    }

    /** By an approver who did not write it, and who says which revision they have read. */
    @PostMapping("/{id}/put-in-force")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> putInForce(
        @PathVariable String id,
        @RequestBody @Valid Beginning body,
        Scope scope,
        Caller caller,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(putInForce.from(body.from(), id, caller, command));
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> discard(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(versions.change(id, command, version -> version.discard(body.reason().strip(), command)));
    }

    /** The ranking of a month by its own rules and by others, side by side; nothing is stored. */
    @PostMapping("/simulations")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.CITY_APPROVER })
    Simulation simulate(@RequestBody @Valid Trial body, Scope scope) {
        scope.requireCity();
        return simulate.of(RulesRequest.set(body.rules(), "/rules"), body.month());
    }

    private static ResponseEntity<View> answer(RuleVersion version) {
        return ResponseEntity.ok().eTag(String.valueOf(version.version())).body(view(version));
    }

    private static View view(RuleVersion version) {
        return new View(
            version.state(),
            version.version(),
            version.note(),
            version.reason(),
            version.writtenBy(),
            version.writtenAt(),
            version.decidedBy(),
            version.decidedAt()
        );
    }
}
