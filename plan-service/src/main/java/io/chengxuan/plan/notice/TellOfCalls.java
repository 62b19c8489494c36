package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.calendar.Holidays;
import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.notice.Notice.Subject;
import io.chengxuan.plan.notice.OwedCalls.Owed;
import io.chengxuan.plan.task.Timeliness;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.jobs.Sweep;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the units that a topic call is addressed to that it is open and that its deadline moved, and those that have handed
 * in nothing, once a day at most, that the deadline is near. What is over is no news.
 */
@Component
class TellOfCalls implements EventHandler {

    private static final String OWED = "io.chengxuan.media.owed-submission.";
    private static final Map<String, Kind> TOLD = Map.of(
        OWED + "assigned.v1",
        Kind.CALL_OPENED,
        OWED + "due-moved.v1",
        Kind.CALL_MOVED
    );
    private static final int BATCH = 500;

    private final Notices notices;
    private final OwedCalls calls;
    private final Holidays holidays;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The reminding of calls");

    TellOfCalls(Notices notices, OwedCalls calls, Holidays holidays, Clock clock) {
        this.notices = notices;
        this.calls = calls;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(OWED);
    }

    @Override
    public void handle(IncomingEvent event) {
        var owed = event.dataAs(Owed.class);
        calls.apply(event, owed);
        var kind = TOLD.get(event.type());
        if (kind != null && owed.open() && owed.due().isAfter(event.time())) {
            tell(kind, owed, String.valueOf(event.sequence()), event.time());
            calls.told(owed.id(), LocalDate.ofInstant(event.time(), BUSINESS_ZONE));
        }
    }

    @Scheduled(
        fixedRateString = "${chengxuan.plan.reminders:60s}",
        initialDelayString = "${chengxuan.plan.reminders:10s}"
    )
    void remind() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BUSINESS_ZONE);
        var last = holidays.workingDays().lastWithin(today, Timeliness.SOON);
        var end = last.plusDays(1).atStartOfDay(BUSINESS_ZONE).toInstant();
        sweep.over(
            () -> calls.toRemindOf(now, end, today, BATCH),
            owed -> {
                tell(Kind.CALL_DUE, owed, today.toString(), now);
                calls.told(owed.id(), today);
            }
        );
    }

    private void tell(Kind kind, Owed owed, String once, Instant at) {
        notices.add(
            new Notice(
                owed.id() + "-" + kind + "-" + once,
                owed.unit(),
                kind,
                new Subject(Subject.Type.TOPIC_CALL, owed.call()),
                owed.callTitle(),
                null,
                LocalDate.ofInstant(owed.due(), BUSINESS_ZONE),
                at.truncatedTo(ChronoUnit.SECONDS).toString()
            )
        );
    }
}
