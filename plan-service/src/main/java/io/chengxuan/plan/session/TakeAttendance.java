package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendance.Entry;
import io.chengxuan.plan.session.Attendance.Means;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The organiser's writing down who attended. The session notes the act with who did it first; the entries have ids that follow
 * from session and person, so that the same again, or again after a kill, changes nothing.
 */
@Component
class TakeAttendance {

    private static final int TRIES = 5;

    private final PlanSession planSession;
    private final Sessions sessions;
    private final Attendances attendances;
    private final InvitedUnits invitedUnits;
    private final Clock clock;

    TakeAttendance(
        PlanSession planSession,
        Sessions sessions,
        Attendances attendances,
        InvitedUnits invitedUnits,
        Clock clock
    ) {
        this.planSession = planSession;
        this.sessions = sessions;
        this.attendances = attendances;
        this.invitedUnits = invitedUnits;
        this.clock = clock;
    }

    /** One person by hand; somebody who is there already gets these hours. */
    Attendance add(
        String id,
        String unit,
        String name,
        @Nullable String number,
        @Nullable Double hours,
        Scope scope,
        Command command
    ) {
        var session = sessions.readable(id, scope);
        PlanSession.requireOrganiser(session, scope);
        var entry = new Entry(
            unit,
            PersonName.of(name),
            blankToNull(number),
            hours == null ? session.content().hours() : hours
        );
        require(session, entry);
        var found = find(id, entry);
        note(id, scope, command);
        var told =
            found == null
                ? Attendance.of(id, entry, Means.HAND, null, command.at().toString())
                : found.toldAgain(entry, null);
        if (found == null || !told.equals(found)) {
            attendances.write(List.of(told));
        }
        return told;
    }

    void remove(String id, String attendanceId, Scope scope, Command command) {
        PlanSession.requireOrganiser(sessions.readable(id, scope), scope);
        var attendance = attendances
            .find(attendanceId)
            .filter(it -> it.sessionId().equals(id))
            .orElseThrow(() -> Problem.notFound("Attendance", attendanceId));
        if (!attendance.removed()) {
            note(id, scope, command);
            attendances.write(List.of(attendance.struckOut()));
        }
    }

    /** That somebody of the organiser's took attendance; others may be doing so at the same time. */
    void note(String id, Scope scope, Command command) {
        for (int attempt = 1; ; attempt++) {
            try {
                planSession.change(id, scope, command, session -> session.attendanceTaken(LocalDateTime.now(clock)));
                return;
            } catch (StaleVersion e) {
                if (attempt == TRIES || command.expectedVersion() != null) {
                    throw e;
                }
            }
        }
    }

    private void require(Session session, Entry entry) {
        var problem = Problem.invalid();
        if (!invitedUnits.of(session).contains(entry.unit())) {
            problem.at("/unit", "attendance-unit", entry.unit());
        }
        if (!PersonName.is(entry.name())) {
            problem.at("/name", "attendance-name");
        }
        if (!SessionContent.isHours(entry.hours()) || entry.hours() > session.content().hours()) {
            problem.at("/hours", "attendance-hours", session.content().hours());
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private @Nullable Attendance find(String id, Entry entry) {
        try {
            return new Roster(attendances.named(id, entry.unit(), entry.name())).find(entry).orElse(null);
        } catch (Roster.Ambiguous _) {
            throw Problem.invalid().at("/number", "attendance-ambiguous", entry.name());
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
