package io.chengxuan.media.call;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
@RequestMapping("/api/media/topic-calls")
class CallController {

    private final TopicCalls calls;
    private final WriteCall write;
    private final CallViews views;

    CallController(TopicCalls calls, WriteCall write, CallViews views) {
        this.calls = calls;
        this.write = write;
        this.views = views;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param evenIfPast for a call whose deadline was before the platform knew of it */
    record Opening(@Nullable Boolean evenIfPast) {}

    record NewDeadline(@NotNull Instant deadline, @NotBlank @Size(max = 500) String reason) {}

    /** Calls that the caller may read, the latest deadline first; the counts are of the caller's unit and those below it. */
    @GetMapping
    @PermitAll
    Page<CallViews.Row> page(@ParameterObject CallQuery query, Scope scope, @ParameterObject Paging paging) {
        var page = calls.page(query, scope, paging);
        return new Page<>(views.rows(page.items(), scope), page.next());
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<CallViews.View> one(@PathVariable String id, Scope scope) {
        return answer(calls.readable(id, scope), scope);
    }

    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> draft(@RequestBody @Valid CallContent body, Scope scope, Command command) {
        scope.requireCity();
        var call = write.draft(body, command);
        return ResponseEntity.status(HttpStatus.CREATED)
            .eTag(String.valueOf(call.version()))
            .body(views.view(call, scope));
    }

    /** A draft only; {@code call-state} 409. */
    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> change(
        @PathVariable String id,
        @RequestBody @Valid CallContent body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(write.change(id, body, command), scope);
    }

    /** The audience is resolved and each unit is given what it owes, soon after. {@code deadline-past} 409. */
    @PostMapping("/{id}/open")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> open(
        @PathVariable String id,
        @RequestBody @Valid Opening body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(write.open(id, Boolean.TRUE.equals(body.evenIfPast()), command), scope);
    }

    @PostMapping("/{id}/move-deadline")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> moveDeadline(
        @PathVariable String id,
        @RequestBody @Valid NewDeadline body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(write.moveDeadline(id, body.deadline(), body.reason().strip(), command), scope);
    }

    /** Nothing new is taken any more, only what was handed in before and came back; what was not handed in stays missing. */
    @PostMapping("/{id}/close")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> close(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(calls.change(id, command, call -> call.close(command)), scope);
    }

    /** Closed by mistake or too early; {@code call-state} 409 for one that is not closed. */
    @PostMapping("/{id}/reopen")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> reopen(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(calls.change(id, command, TopicCall::reopen), scope);
    }

    /** A draft or an open one; nobody owes anything for it any more. */
    @PostMapping("/{id}/withdraw")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<CallViews.View> withdraw(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(calls.change(id, command, call -> call.withdraw(body.reason().strip(), command)), scope);
    }

    private ResponseEntity<CallViews.View> answer(TopicCall call, Scope scope) {
        return ResponseEntity.ok().eTag(String.valueOf(call.version())).body(views.view(call, scope));
    }
}
