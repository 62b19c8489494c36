package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendances.PersonSum;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.WorkersOnly;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
@RequestMapping("/api/sessions")
class SessionController {

    private final Sessions sessions;
    private final PlanSession planSession;
    private final SessionHours hours;
    private final SessionViews views;
    private final Clock clock;

    SessionController(Sessions sessions, PlanSession planSession, SessionHours hours, SessionViews views, Clock clock) {
        this.sessions = sessions;
        this.planSession = planSession;
        this.hours = hours;
        this.views = views;
        this.clock = clock;
    }

    /** @param unit that holds it; the caller's own if not given */
    record Request(@Nullable @Size(max = 100) String unit, @NotNull @Valid SessionContent content) {}

    /** @param summary what came of it */
    record Holding(@Nullable @Size(max = 20_000) String summary) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** What hours are added up by. */
    enum By {
        UNIT,
        PERSON,
    }

    /** Those that the caller's unit holds or is invited to. */
    @GetMapping
    @PermitAll
    Page<SessionViews.Row> page(
        @RequestParam @Nullable SessionKind kind,
        @RequestParam @Nullable SessionLevel level,
        @RequestParam @Nullable SessionStatus status,
        @RequestParam @Nullable String unit,
        @RequestParam @Nullable String project,
        @RequestParam @Nullable LocalDate from,
        @RequestParam @Nullable LocalDate to,
        @RequestParam @Nullable String text,
        @RequestParam(defaultValue = "false") boolean ascending,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        var query = new SessionQuery(kind, level, status, unit, project, from, to, text, ascending);
        return views.rows(sessions.page(query, scope, paging), scope);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<SessionViews.View> one(@PathVariable String id, Scope scope) {
        return answer(sessions.readable(id, scope), scope);
    }

    /** Hours of a year, of the units or people of the caller's unit and those below it. */
    @GetMapping("/hours")
    @PermitAll
    Page<PersonSum> hours(
        @RequestParam By by,
        @RequestParam @Nullable Integer year,
        @RequestParam @Nullable String unit,
        @RequestParam @Nullable SessionKind kind,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        var rows = by == By.UNIT ? hours.byUnit(wanted, unit, kind, scope) : hours.byPerson(wanted, unit, kind, scope);
        return hours.page(rows, paging);
    }

    @PostMapping
    @WorkersOnly
    ResponseEntity<SessionViews.View> plan(@RequestBody @Valid Request body, Scope scope, Command command) {
        var session = planSession.plan(body.unit(), body.content(), scope, command);
        return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
            .eTag(String.valueOf(session.version()))
            .body(views.view(session, scope));
    }

    /** Gives it other content; {@code If-Match} is required. */
    @PutMapping("/{id}")
    @WorkersOnly
    ResponseEntity<SessionViews.View> change(
        @PathVariable String id,
        @RequestBody @Valid SessionContent body,
        Scope scope,
        Command command
    ) {
        PlanSession.requireOrganiser(sessions.readable(id, scope), scope);
        command.requireExpectedVersion();
        return answer(planSession.change(id, body, scope, command), scope);
    }

    /** It took place; said again, only the summary changes. */
    @PostMapping("/{id}/hold")
    @WorkersOnly
    ResponseEntity<SessionViews.View> hold(
        @PathVariable String id,
        @RequestBody @Valid Holding body,
        Scope scope,
        Command command
    ) {
        var words = TakeAttendance.blankToNull(body.summary());
        return answer(
            planSession.change(id, scope, command, session -> session.hold(words, LocalDateTime.now(clock))),
            scope
        );
    }

    @PostMapping("/{id}/cancel")
    @WorkersOnly
    ResponseEntity<SessionViews.View> cancel(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        return answer(planSession.cancel(id, body.reason().strip(), scope, command), scope);
    }

    private ResponseEntity<SessionViews.View> answer(Session session, Scope scope) {
        return ResponseEntity.ok().eTag(String.valueOf(session.version())).body(views.view(session, scope));
    }
}
