package io.chengxuan.plan.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions as a caller sees them. */
@Component
class SessionViews {

    private final SessionAttendances counts;
    private final InvitedUnits invitedUnits;
    private final CheckIn checkIn;

    SessionViews(SessionAttendances counts, InvitedUnits invitedUnits, CheckIn checkIn) {
        this.counts = counts;
        this.invitedUnits = invitedUnits;
        this.checkIn = checkIn;
    }

    /**
     * @param attendees how many have attended; {@code attendedHours} theirs together, both up to a second old
     * @param organises whether the caller may change it
     */
    record Row(
        String id,
        long version,
        String unit,
        SessionLevel level,
        SessionStatus status,
        @JsonUnwrapped SessionContent content,
        int attendees,
        double attendedHours,
        boolean organises
    ) {}

    /**
     * @param summary what came of it, once it was held
     * @param checkInUntil until when a code is taken; null when none is
     * @param invited whether the caller's unit may attend
     * @param checkedIn hours that the caller has checked in for; null before
     */
    record View(
        @JsonUnwrapped Row row,
        @Nullable String summary,
        @Nullable String cancelReason,
        String createdBy,
        String createdAt,
        @Nullable Instant checkInUntil,
        boolean invited,
        @Nullable Double checkedIn
    ) {}

    Page<Row> rows(Page<Session> page, Scope scope) {
        var known = counts.of(page.items().stream().map(Session::id).toList());
        return page.map(session -> row(session, known.get(session.id()), scope));
    }

    View view(Session session, Scope scope) {
        var own = checkIn.checkedIn(session.id(), scope.caller());
        return new View(
            row(session, counts.of(List.of(session.id())).get(session.id()), scope),
            session.summary(),
            session.cancelReason(),
            session.createdBy(),
            session.createdAt(),
            session.checkInUntil(),
            invitedUnits.of(session).contains(scope.caller().unit()),
            own == null ? null : own.hours()
        );
    }

    private static Row row(Session session, @Nullable SessionAttendance count, Scope scope) {
        return new Row(
            session.id(),
            session.version(),
            session.unit(),
            session.level(),
            session.status(),
            session.content(),
            count == null ? 0 : count.attendees(),
            count == null ? 0 : count.hours(),
            scope.owns(session) && mayOrganise(scope)
        );
    }

    private static boolean mayOrganise(Scope scope) {
        return scope.caller().isAny(Roles.workers());
    }
}
