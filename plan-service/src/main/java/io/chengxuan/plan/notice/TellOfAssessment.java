package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.notice.Notice.Subject;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the ranked units that a month's points are out, unless it is long past, the city's approvers that a unit appeals, and the unit what became of
 * its appeal.
 */
@Component
class TellOfAssessment implements EventHandler {

    private static final String PUBLISHED = "io.chengxuan.media.assessment.published.v1";
    private static final String APPEAL = "io.chengxuan.media.appeal.";
    private static final String MADE = APPEAL + "made.v1";
    private static final Map<String, Kind> DECIDED = Map.of(
        APPEAL + "granted.v1",
        Kind.APPEAL_GRANTED,
        APPEAL + "refused.v1",
        Kind.APPEAL_REFUSED
    );

    private static final int NEWS_MONTHS = 2;

    private final Notices notices;
    private final UnitTree units;

    TellOfAssessment(Notices notices, UnitTree units) {
        this.notices = notices;
        this.units = units;
    }

    /** @param id the month */
    private record Published(YearMonth id, @Nullable LocalDate appealsUntil) {
        /** Of a year that was taken over from before. */
        boolean isOld(Instant publishedAt) {
            return id.plusMonths(NEWS_MONTHS).isBefore(YearMonth.from(publishedAt.atZone(BUSINESS_ZONE)));
        }
    }

    private record Appeal(String id, String month, String unit) {}

    @Override
    public boolean accepts(String type) {
        return type.equals(PUBLISHED) || type.equals(MADE) || DECIDED.containsKey(type);
    }

    @Override
    public void handle(IncomingEvent event) {
        var decided = DECIDED.get(event.type());
        if (event.type().equals(PUBLISHED)) {
            var month = event.dataAs(Published.class);
            if (!month.isOld(event.time())) {
                published(month, event);
            }
        } else if (decided != null) {
            var appeal = event.dataAs(Appeal.class);
            notices.add(notice(decided, appeal.unit(), appeal, event));
        } else {
            var notice = notice(Kind.APPEAL_WAITING, units.city(), event.dataAs(Appeal.class), event);
            notices.add(notice.toDecide(List.of(Roles.CITY_APPROVER), event.actor()));
        }
    }

    private void published(Published month, IncomingEvent event) {
        for (var unit : units.all()) {
            if (unit.level() == Unit.Level.DISTRICT && !unit.closed()) {
                notices.add(
                    new Notice(
                        month.id() + "-" + Kind.MONTH_PUBLISHED + "-" + event.sequence() + "-" + unit.id(),
                        unit.id(),
                        Kind.MONTH_PUBLISHED,
                        new Subject(Subject.Type.ASSESSMENT, month.id().toString()),
                        month.id().toString(),
                        null,
                        month.appealsUntil(),
                        at(event)
                    )
                );
            }
        }
    }

    private static Notice notice(Kind kind, String unit, Appeal appeal, IncomingEvent event) {
        return new Notice(
            appeal.id() + "-" + kind + "-" + event.sequence(),
            unit,
            kind,
            new Subject(Subject.Type.APPEAL, appeal.id()),
            appeal.month(),
            appeal.unit(),
            null,
            at(event)
        );
    }

    private static String at(IncomingEvent event) {
        return event.time().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
