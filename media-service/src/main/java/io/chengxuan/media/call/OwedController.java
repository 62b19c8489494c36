package io.chengxuan.media.call;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/topic-calls")
class OwedController {

    private final TopicCalls calls;
    private final OwedSubmissions owed;
    private final CallViews views;
    private final UnitTree units;
    private final Clock clock;

    OwedController(TopicCalls calls, OwedSubmissions owed, CallViews views, UnitTree units, Clock clock) {
        this.calls = calls;
        this.owed = owed;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    record Excuse(@NotBlank @Size(max = 40) String unit, @NotBlank @Size(max = 500) String reason) {}

    record Reclaim(@NotBlank @Size(max = 40) String unit) {}

    record NotReceived(@NotBlank @Size(max = 40) String unit) {}

    /** @param at when it reached the city */
    record Received(
        @NotBlank @Size(max = 40) String unit,
        @NotNull Instant at,
        @Nullable @Size(max = 200) String note
    ) {}

    /** What the caller's unit and those below it owe, for all calls; what is due first comes first. */
    @GetMapping("/owed")
    @PermitAll
    Page<CallViews.Owed> owed(@ParameterObject OwedQuery query, Scope scope, @ParameterObject Paging paging) {
        var page = owed.page(query, scope, paging, clock.instant());
        return new Page<>(views.owed(page.items()), page.next());
    }

    /** Unit by unit in the order of the tree; of other units' nothing is shown. */
    @GetMapping("/{id}/owed")
    @PermitAll
    Page<CallViews.Owed> owedFor(@PathVariable String id, Scope scope) {
        return Page.whole(views.owed(calls.readable(id, scope), scope));
    }

    /** Also after the deadline and when the call is closed. {@code owed-excused} 409. */
    @PostMapping("/{id}/excuse")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    CallViews.Owed excuse(@PathVariable String id, @RequestBody @Valid Excuse body, Scope scope, Command command) {
        return change(id, body.unit(), scope, command, it -> it.excuse(body.reason().strip(), command));
    }

    /** Takes an excuse back. {@code owed-not-excused} 409. */
    @PostMapping("/{id}/reclaim")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    CallViews.Owed reclaim(@PathVariable String id, @RequestBody @Valid Reclaim body, Scope scope, Command command) {
        return change(id, body.unit(), scope, command, OwedSubmission::reclaim);
    }

    /** Notes what reached the city by another way; said again it takes the place of what was noted before. */
    @PostMapping("/{id}/received")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    CallViews.Owed received(@PathVariable String id, @RequestBody @Valid Received body, Scope scope, Command command) {
        if (body.at().isAfter(clock.instant())) {
            throw Problem.invalid().at("/at", "instant-future");
        }
        var note = body.note() == null || body.note().isBlank() ? null : body.note().strip();
        return change(id, body.unit(), scope, command, it -> it.receive(body.at(), note, command));
    }

    /** Takes back what was noted; what the unit handed in itself stands. {@code owed-not-received} 409. */
    @PostMapping("/{id}/not-received")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    CallViews.Owed notReceived(
        @PathVariable String id,
        @RequestBody @Valid NotReceived body,
        Scope scope,
        Command command
    ) {
        return change(id, body.unit(), scope, command, OwedSubmission::notReceived);
    }

    /** 422 at {@code /unit} for a unit that the call is not addressed to. */
    private CallViews.Owed change(
        String callId,
        String unit,
        Scope scope,
        Command command,
        Consumer<OwedSubmission> decision
    ) {
        scope.requireCity();
        calls.get(callId);
        var id = OwedSubmission.idOf(callId, unit);
        if (owed.find(id).isEmpty()) {
            var name = units
                .find(unit)
                .map(found -> found.name())
                .orElse(unit);
            throw Problem.invalid().at("/unit", "unit-not-called", name);
        }
        return views.owed(List.of(owed.change(id, command, decision))).getFirst();
    }
}
