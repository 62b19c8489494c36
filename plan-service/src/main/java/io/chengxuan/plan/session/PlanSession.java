package io.chengxuan.plan.session;

import io.chengxuan.plan.project.Projects;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans and changes sessions. Whoever holds a unit's sessions invites that unit and those below it, to visits single units of
 * its own level too; the city and its departments invite anybody. Errors: {@code invalid-input} 422 with every wrong place, {@code forbidden} 403.
 */
@Component
class PlanSession {

    private static final int MOST_DAYS = 31;

    private final Sessions sessions;
    private final Attendances attendances;
    private final Projects projects;
    private final UnitTree units;

    PlanSession(Sessions sessions, Attendances attendances, Projects projects, UnitTree units) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.projects = projects;
        this.units = units;
    }

    Session plan(@Nullable String organiser, SessionContent content, Scope scope, Command command) {
        var unit = units
            .find(organiser == null ? scope.caller().unit() : organiser)
            .filter(it -> !it.closed() && scope.owns(it.id()))
            .orElseThrow(Problem::forbidden);
        require(content, unit);
        var session = new Session(
            command.newId(),
            unit.id(),
            SessionLevel.of(unit.level()),
            content,
            command.actor(),
            command.at().toString()
        );
        return sessions.create(session, command);
    }

    Session change(String id, SessionContent content, Scope scope, Command command) {
        return change(id, scope, command, session -> {
            units.find(session.unit()).ifPresent(unit -> require(content, unit));
            session.change(content, attendances.anyOf(id));
        });
    }

    /** {@code session-attended} 409 when somebody has been there already. */
    Session cancel(String id, String reason, Scope scope, Command command) {
        return change(id, scope, command, session -> {
            if (attendances.anyOf(id)) {
                throw Problem.conflict("session-attended");
            }
            session.cancel(reason);
        });
    }

    /** What only the organiser's may do. */
    Session change(String id, Scope scope, Command command, Consumer<Session> decision) {
        requireOrganiser(sessions.readable(id, scope), scope);
        return sessions.change(id, command, session -> {
            requireOrganiser(session, scope);
            decision.accept(session);
        });
    }

    static void requireOrganiser(Session session, Scope scope) {
        if (!scope.owns(session)) {
            throw Problem.forbidden();
        }
    }

    private void require(SessionContent content, Unit organiser) {
        var problem = Problem.invalid();
        if (content.from().getYear() < 2000 || content.from().getYear() > 2100) {
            problem.at("/from", "year-range");
        }
        if (!content.to().isAfter(content.from())) {
            problem.at("/to", "session-order");
        } else if (content.to().isAfter(content.from().plusDays(MOST_DAYS))) {
            problem.at("/to", "session-long", MOST_DAYS);
        }
        if (!SessionContent.isHours(content.hours())) {
            problem.at("/hours", "session-hours", SessionContent.MOST_HOURS);
        } else if (content.to().isAfter(content.from()) && content.hours() > content.mostHours()) {
            problem.at("/hours", "session-hours-time", content.mostHours());
        }
        if (content.audience().isEmpty()) {
            problem.at("/audience", "required");
        }
        for (int i = 0; i < content.audience().size(); i++) {
            invited(problem, "/audience/" + i, content.audience().get(i), content.kind(), organiser);
        }
        var project = content.projectId();
        if (project != null && projects.find(project).isEmpty()) {
            problem.at("/projectId", "session-project");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private void invited(Problem problem, String at, String code, SessionKind kind, Unit organiser) {
        var unit = units.find(code);
        if (unit.isEmpty() || unit.get().closed()) {
            problem.at(at, unit.isEmpty() ? "unit-unknown" : "unit-closed", code);
        } else if (!mayInvite(organiser, unit.get(), kind)) {
            problem.at(at, kind.isVisit() ? "session-visit" : "session-audience", unit.get().name());
        }
    }

    private boolean mayInvite(Unit organiser, Unit invited, SessionKind kind) {
        return (
            organiser.level() == Unit.Level.CITY ||
            organiser.level() == Unit.Level.DEPARTMENT ||
            units.subtree(organiser.id()).contains(invited.id()) ||
            (kind.isVisit() && invited.level() == organiser.level())
        );
    }
}
