package io.chengxuan.media.interview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
@RequestMapping("/api/media/interview-requests")
class InterviewController {

    private final InterviewRequests requests;
    private final DecideInterview decide;
    private final Clock clock;

    InterviewController(InterviewRequests requests, DecideInterview decide, Clock clock) {
        this.requests = requests;
        this.decide = decide;
        this.clock = clock;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param overdue whether it waits longer than its level has */
    record Row(@JsonUnwrapped InterviewState request, long version, boolean overdue) {}

    /** @param reason why it was returned, refused or cancelled */
    record View(
        @JsonUnwrapped InterviewState request,
        long version,
        boolean overdue,
        InterviewContent content,
        String requestedBy,
        @Nullable String reason,
        @Nullable InterviewResult result,
        List<InterviewRequest.Entry> history
    ) {}

    @GetMapping
    @PermitAll
    Page<Row> page(@ParameterObject InterviewQuery query, Scope scope, @ParameterObject Paging paging) {
        var today = LocalDate.now(clock);
        return requests
            .page(query, scope, paging, today)
            .map(request -> new Row(request.state(), request.version(), request.review().overdue(today)));
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(HttpStatus.OK, scope.requireReadable(requests.get(id), id));
    }

    /** By a unit for itself and those below it. */
    @PostMapping
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> request(@RequestBody @Valid InterviewContent body, Scope scope, Command command) {
        return answer(HttpStatus.CREATED, decide.request(body, scope, command));
    }

    /** What was returned, put right; it is requested again by that. */
    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid InterviewContent body,
        Scope scope,
        Command command
    ) {
        return answer(HttpStatus.OK, decide.change(id, body, scope, command));
    }

    /** By an approver of the level where it waits: to the next one, or approved. */
    @PostMapping("/{id}/approve")
    @RolesAllowed({ Roles.CITY_APPROVER, Roles.DISTRICT_APPROVER })
    ResponseEntity<View> approve(@PathVariable String id, Scope scope, Command command) {
        return answer(HttpStatus.OK, decide.pass(id, scope, command));
    }

    /** To be put right by the unit. */
    @PostMapping("/{id}/return")
    @RolesAllowed({ Roles.CITY_APPROVER, Roles.DISTRICT_APPROVER })
    ResponseEntity<View> giveBack(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(HttpStatus.OK, decide.giveBack(id, body.reason().strip(), scope, command));
    }

    /** For good. */
    @PostMapping("/{id}/refuse")
    @RolesAllowed({ Roles.CITY_APPROVER, Roles.DISTRICT_APPROVER })
    ResponseEntity<View> refuse(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(HttpStatus.OK, decide.refuse(id, body.reason().strip(), scope, command));
    }

    /** The unit has agreed with the outlet; {@code interview-not-approved} 409 before it may. */
    @PostMapping("/{id}/accept")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> accept(@PathVariable String id, Scope scope, Command command) {
        return answer(HttpStatus.OK, decide.accept(id, scope, command));
    }

    /** What was asked and what came of it; again when further pieces have appeared. */
    @PostMapping("/{id}/hold")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> hold(
        @PathVariable String id,
        @RequestBody @Valid InterviewResult body,
        Scope scope,
        Command command
    ) {
        return answer(HttpStatus.OK, decide.hold(id, body, scope, command));
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
    ResponseEntity<View> cancel(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(HttpStatus.OK, decide.cancel(id, body.reason().strip(), scope, command));
    }

    private ResponseEntity<View> answer(HttpStatus status, InterviewRequest request) {
        var view = new View(
            request.state(),
            request.version(),
            request.review().overdue(LocalDate.now(clock)),
            request.content(),
            request.requestedBy(),
            request.reason(),
            request.result(),
            request.history()
        );
        return ResponseEntity.status(status).eTag(String.valueOf(request.version())).body(view);
    }
}
