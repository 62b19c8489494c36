package io.chengxuan.plan.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Targets are set and measured by editors of the plan's unit, and read by everybody who may read the plan. */
@RestController
class TargetController {

    private final OutcomeTargets targets;
    private final Plans plans;
    private final Clock clock;

    TargetController(OutcomeTargets targets, Plans plans, Clock clock) {
        this.targets = targets;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param measurements all of them, those put right too, in the order they were entered
     */
    record View(@JsonUnwrapped TargetState target, long version, List<Measurement> measurements) {}

    @GetMapping("/api/plans/{id}/targets")
    @PermitAll
    Page<View> ofPlan(@PathVariable String id, Scope scope) {
        plans.readable(id, scope);
        return Page.whole(targets.of(id)).map(TargetController::view);
    }

    /** {@code target-twice} 409 when the plan has one of that name, {@code too-many-targets} 409 when it has fifty. */
    @PostMapping("/api/plans/{id}/targets")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> set(
        @PathVariable String id,
        @RequestBody @Valid TargetBodies.Setting body,
        Scope scope,
        Command command
    ) {
        var plan = plans.readable(id, scope);
        if (!scope.owns(plan.unit())) {
            throw Problem.forbidden();
        }
        var aim = body.aim();
        var first = new OutcomeTarget(command.newId(), plan.unit(), id, aim);
        var others = targets
            .of(id)
            .stream()
            .filter(other -> !other.id().equals(first.id()))
            .toList();
        if (others.stream().anyMatch(other -> other.aim().name().equals(aim.name()))) {
            throw Problem.conflict("target-twice", aim.name());
        }
        if (others.size() >= OutcomeTargets.MOST_OF_A_PLAN) {
            throw Problem.conflict("too-many-targets", OutcomeTargets.MOST_OF_A_PLAN);
        }
        var target = targets.create(first, command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(target.version())).body(view(target));
    }

    @GetMapping("/api/targets/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        var target = targets.get(id);
        plans.readable(target.planId(), scope);
        return answer(target);
    }

    @PostMapping("/api/targets/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid TargetBodies.Setting body,
        Scope scope,
        Command command
    ) {
        return act(id, scope, command, target -> target.change(body.aim()));
    }

    /** A value on a day, or the right one in place of a wrong one, which stays readable. */
    @PostMapping("/api/targets/{id}/measure")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> measure(
        @PathVariable String id,
        @RequestBody @Valid TargetBodies.Measuring body,
        Scope scope,
        Command command
    ) {
        return act(id, scope, command, target ->
            target.measure(body.measurement(target.aim(), LocalDate.now(clock), command))
        );
    }

    @PostMapping("/api/targets/{id}/discard")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> discard(@PathVariable String id, Scope scope, Command command) {
        return act(id, scope, command, OutcomeTarget::discard);
    }

    private ResponseEntity<View> act(String id, Scope scope, Command command, Consumer<OutcomeTarget> decision) {
        return answer(
            targets.change(id, command, target -> {
                plans.readable(target.planId(), scope);
                if (!scope.owns(target.unit())) {
                    throw Problem.forbidden();
                }
                decision.accept(target);
            })
        );
    }

    private static ResponseEntity<View> answer(OutcomeTarget target) {
        return ResponseEntity.ok().eTag(String.valueOf(target.version())).body(view(target));
    }

    private static View view(OutcomeTarget target) {
        return new View(target.state(), target.version(), target.measurements());
    }
}
