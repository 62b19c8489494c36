package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendances.Mark;
import io.chengxuan.plan.session.Attendances.UnitSum;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts of sessions equal to their attendances. Whatever writes an attendance marks it; the marks are read before
 * the counting and taken away after it, so that a kill leaves them and a later entry keeps its own. Of two instances the one
 * that began earlier stores nothing.
 */
@Component
class CountAttendance {

    private static final Logger log = LoggerFactory.getLogger(CountAttendance.class);
    private static final int BATCH = 2_000;
    private static final int MOST_UNITS = 1_000;

    private final Attendances attendances;
    private final SessionAttendances counts;
    private final Sessions sessions;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The counting of attendance");

    CountAttendance(Attendances attendances, SessionAttendances counts, Sessions sessions, Clock clock) {
        this.attendances = attendances;
        this.counts = counts;
        this.sessions = sessions;
        this.clock = clock;
    }

    private record Work(String sessionId, List<Mark> marks) {}

    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        sweep.over(this::work, this::count);
    }

    private List<Work> work() {
        Map<String, List<Mark>> marked = attendances
            .uncounted(BATCH)
            .stream()
            .collect(Collectors.groupingBy(Mark::sessionId));
        return marked
            .entrySet()
            .stream()
            .map(it -> new Work(it.getKey(), it.getValue()))
            .toList();
    }

    private void count(Work work) {
        var session = sessions.get(work.sessionId());
        var before = counts.find(SessionAttendance.idOf(session.id()));
        var sums = attendances
            .byUnit(List.of(session.id()), null)
            .stream()
            .sorted(Comparator.comparing(UnitSum::unit))
            .limit(MOST_UNITS)
            .toList();
        try {
            if (before.isEmpty()) {
                counts.createIfAbsent(new SessionAttendance(session, sums), command(session, null));
                return; // counted once more before the marks go, in case another instance was faster
            }
            counts.change(before.get().id(), command(session, before.get().version()), it -> it.count(sums));
            attendances.counted(work.marks());
        } catch (StaleVersion e) {
            log.debug("Session {} is counted again: {}", session.id(), e.getMessage());
        }
    }

    private Command command(Session session, @org.jspecify.annotations.Nullable Long version) {
        return new Command("system:plan", session.unit(), null, "", version, clock.instant());
    }
}
