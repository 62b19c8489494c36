package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.session.Session;
import io.chengxuan.plan.session.SessionState;
import io.chengxuan.plan.session.Sessions;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.jobs.Sweep;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the units of a session's audience that they are invited, what changes, and the day before that it is near. Where the
 * whole city is invited, its departments and districts are told. What lies in the past is no news.
 */
@Component
class TellOfSessions implements EventHandler {

    private static final String SESSION = "io.chengxuan.plan.session.";
    private static final Map<String, Kind> TOLD = Map.of(
        SESSION + "planned.v1",
        Kind.SESSION_PLANNED,
        SESSION + "changed.v1",
        Kind.SESSION_CHANGED,
        SESSION + "cancelled.v1",
        Kind.SESSION_CANCELLED
    );

    private final Notices notices;
    private final Sessions sessions;
    private final UnitTree units;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The reminding of sessions");
    /** Days and sessions that this process has reminded of; the ids of the notices are what once rests on. */
    private final Set<String> reminded = ConcurrentHashMap.newKeySet();

    TellOfSessions(Notices notices, Sessions sessions, UnitTree units, Clock clock) {
        this.notices = notices;
        this.sessions = sessions;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean accepts(String type) {
        return TOLD.containsKey(type);
    }

    @Override
    public void handle(IncomingEvent event) {
        var kind = TOLD.get(event.type());
        var session = event.dataAs(SessionState.class);
        if (kind == null || session.from().atZone(BUSINESS_ZONE).toInstant().isBefore(event.time())) {
            return;
        }
        tell(kind, session, String.valueOf(event.sequence()), event.time());
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.reminders:60s}")
    void remind() {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, BUSINESS_ZONE).plusDays(1);
        sweep.over(() -> sessions.plannedFor(tomorrow), session -> remind(session, tomorrow, now));
    }

    private void remind(Session session, LocalDate day, Instant now) {
        var once = day + " " + session.id() + " " + session.version();
        if (!reminded.contains(once)) {
            tell(Kind.SESSION_SOON, session.state(), day.toString(), now);
            reminded.add(once);
        }
        reminded.removeIf(each -> !each.startsWith(day.toString()));
    }

    private void tell(Kind kind, SessionState session, String once, Instant at) {
        for (var unit : told(session.audience())) {
            if (!unit.equals(session.unit())) {
                notices.add(
                    new Notice(
                        session.id() + "-" + kind + "-" + once + "-" + unit,
                        unit,
                        null,
                        null,
                        kind,
                        null,
                        null,
                        null,
                        session.id(),
                        null,
                        session.title(),
                        session.unit(),
                        session.from().toLocalDate(),
                        at.truncatedTo(ChronoUnit.SECONDS).toString(),
                        null,
                        null,
                        null,
                        List.of()
                    )
                );
            }
        }
    }

    private Collection<String> told(Collection<String> audience) {
        var told = new LinkedHashSet<>(audience);
        if (audience.stream().anyMatch(units::isCity)) {
            units
                .all()
                .stream()
                .filter(unit -> !unit.closed() && (unit.level() == Level.DEPARTMENT || unit.level() == Level.DISTRICT))
                .map(Unit::id)
                .forEach(told::add);
        }
        return told;
    }
}
