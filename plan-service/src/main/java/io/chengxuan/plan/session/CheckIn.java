package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendance.Entry;
import io.chengxuan.plan.session.Attendance.Means;
import io.chengxuan.plan.session.CheckIns.Claim;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A signed-in person of an invited unit says with the code of the room that they are there; each account counts once, and as
 * the one who already stands on a list under that name. Errors: {@code invalid-input} 422 for a code that is wrong or past,
 * {@code check-in-closed} 409, {@code check-in-too-often} 429 after ten tries in ten minutes.
 */
@Component
class CheckIn {

    private static final int MOST_TRIES = 10;

    private final Sessions sessions;
    private final Attendances attendances;
    private final CheckIns checkIns;
    private final InvitedUnits invitedUnits;

    CheckIn(Sessions sessions, Attendances attendances, CheckIns checkIns, InvitedUnits invitedUnits) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.checkIns = checkIns;
        this.invitedUnits = invitedUnits;
    }

    /** @param name of the person, as their unit writes it */
    Attendance with(String id, String code, String name, @Nullable String number, Scope scope, Command command) {
        var session = sessions.readable(id, scope);
        var caller = scope.caller();
        if (!invitedUnits.of(session).contains(caller.unit())) {
            throw Problem.forbidden();
        }
        var claim = checkIns.claimOf(id, caller.accountId());
        var before = claim == null ? null : attendances.find(claim.attendance()).orElse(null);
        if (claim != null && before == null) {
            return rebuilt(session, claim, caller, command);
        }
        var codes = session.code(command.at());
        if (codes == null) {
            throw Problem.conflict("check-in-closed");
        }
        if (before != null && !before.removed()) {
            return before;
        }
        if (checkIns.tried(id, caller.accountId(), command.at()) > MOST_TRIES) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "check-in-too-often");
        }
        if (!codes.takes(code.strip(), command.at())) {
            throw Problem.invalid().at("/code", "check-in-code");
        }
        var entry = new Entry(
            caller.unit(),
            PersonName.of(name),
            TakeAttendance.blankToNull(number),
            session.content().hours()
        );
        if (!PersonName.is(entry.name())) {
            throw Problem.invalid().at("/name", "attendance-name");
        }
        return write(session, entry, caller, command);
    }

    /** What the caller has checked in as, unless it was struck out; null before. */
    @Nullable
    Attendance checkedIn(String id, Caller caller) {
        var claim = checkIns.claimOf(id, caller.accountId());
        return claim == null
            ? null
            : attendances
                  .find(claim.attendance())
                  .filter(it -> !it.removed())
                  .orElse(null);
    }

    private Attendance write(Session session, Entry entry, Caller caller, Command command) {
        var id = session.id();
        var fresh = Attendance.of(id, entry, Means.CODE, caller.accountId(), command.at().toString());
        var listed = find(id, entry, caller);
        var attendance = listed == null ? fresh : listed.toldAgain(entry, caller.accountId());
        var own = new Claim(attendance.id(), entry.unit(), entry.name(), entry.number());
        var claim = checkIns.claim(id, caller.accountId(), own);
        if (!claim.attendance().equals(attendance.id())) {
            // Struck out before, or entered twice at the same moment under two names: the first one is the account's.
            var first = attendances.find(claim.attendance());
            if (first.isEmpty()) {
                return rebuilt(session, claim, caller, command);
            }
            attendance = first.get().toldAgain(claim.entry(session.content().hours()), caller.accountId());
        }
        attendances.write(List.of(attendance));
        return attendance;
    }

    /** What was claimed and not yet written, by a process that was killed in between or is about to write the same. */
    private Attendance rebuilt(Session session, Claim claim, Caller caller, Command command) {
        var entry = claim.entry(session.content().hours());
        var at = command.at().toString();
        var attendance = Attendance.of(session.id(), entry, Means.CODE, caller.accountId(), at);
        attendances.write(List.of(attendance));
        return attendance;
    }

    private @Nullable Attendance find(String id, Entry entry, Caller caller) {
        try {
            var found = new Roster(attendances.named(id, entry.unit(), entry.name())).find(entry).orElse(null);
            if (found != null && found.account() != null && !found.account().equals(caller.accountId())) {
                throw Problem.invalid().at("/name", "check-in-taken", entry.name());
            }
            return found;
        } catch (Roster.Ambiguous _) {
            throw Problem.invalid().at("/number", "attendance-ambiguous", entry.name());
        }
    }
}
