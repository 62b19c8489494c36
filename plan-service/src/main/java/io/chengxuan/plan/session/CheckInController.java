package io.chengxuan.plan.session;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.WorkersOnly;
import io.chengxuan.platform.outbox.Command;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions/{id}/check-in")
class CheckInController {

    private final Sessions sessions;
    private final PlanSession planSession;
    private final CheckIn checkIn;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CheckInController(Sessions sessions, PlanSession planSession, CheckIn checkIn, Clock clock) {
        this.sessions = sessions;
        this.planSession = planSession;
        this.checkIn = checkIn;
        this.clock = clock;
    }

    /** @param minutes how long codes are taken, at most eight hours */
    record Opening(@Min(1) @Max(480) int minutes) {}

    /** @param name of the person, as their unit writes it */
    record Request(
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 40) String number
    ) {}

    /** @param code to show in the room until {@code changesAt}; null when none is taken */
    record Code(@Nullable String code, @Nullable Instant changesAt, @Nullable Instant until) {}

    record Done(String name, String unit, double hours) {}

    /** The code of this minute, for the organiser's alone. */
    @GetMapping
    @WorkersOnly
    ResponseEntity<Code> code(@PathVariable String id, Scope scope) {
        var session = sessions.readable(id, scope);
        PlanSession.requireOrganiser(session, scope);
        return answer(session);
    }

    @PostMapping("/open")
    @WorkersOnly
    ResponseEntity<Code> open(@PathVariable String id, @RequestBody @Valid Opening body, Scope scope, Command command) {
        var opened = new Session.CodeKey(
            CheckInCode.newKey(random),
            command.at().plus(Duration.ofMinutes(body.minutes()))
        );
        var now = LocalDateTime.now(clock);
        return answer(planSession.change(id, scope, command, session -> session.openCheckIn(opened, now)));
    }

    @PostMapping("/close")
    @WorkersOnly
    ResponseEntity<Code> close(@PathVariable String id, Scope scope, Command command) {
        return answer(planSession.change(id, scope, command, Session::closeCheckIn));
    }

    /** The caller is there; said again, nothing changes. {@code check-in-closed} 409 once no code is taken. */
    @PostMapping
    @PermitAll
    Done checkIn(@PathVariable String id, @RequestBody @Valid Request body, Scope scope, Command command) {
        var attendance = checkIn.with(id, body.code(), body.name(), body.number(), scope, command);
        return new Done(attendance.name(), attendance.unit(), attendance.hours());
    }

    private ResponseEntity<Code> answer(Session session) {
        var now = clock.instant();
        var codes = session.code(now);
        var shown =
            codes == null
                ? new Code(null, null, null)
                : new Code(codes.at(now), CheckInCode.nextTurn(now), session.checkInUntil());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
    }
}
