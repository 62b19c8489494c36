package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.notice.Notice.Subject;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.review.ReviewLevel;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the approvers of a level that a request for an interview waits there, and the unit that asked what was decided. */
@Component
class TellOfInterviews implements EventHandler {

    private static final String REQUEST = "io.chengxuan.media.interview-request.";
    private static final Set<String> WAITS = Set.of(
        REQUEST + "requested.v1",
        REQUEST + "changed.v1",
        REQUEST + "passed.v1"
    );
    private static final Map<String, Kind> DECIDED = Map.of(
        REQUEST + "approved.v1",
        Kind.INTERVIEW_APPROVED,
        REQUEST + "returned.v1",
        Kind.INTERVIEW_RETURNED,
        REQUEST + "refused.v1",
        Kind.INTERVIEW_REFUSED
    );

    private final Notices notices;
    private final Seats seats;

    TellOfInterviews(Notices notices, Seats seats) {
        this.notices = notices;
        this.seats = seats;
    }

    /** @param from business time at which it begins; {@code level} where it waits, null while it does not */
    private record Request(String id, String unit, LocalDateTime from, String subject, @Nullable ReviewLevel level) {}

    @Override
    public boolean accepts(String type) {
        return WAITS.contains(type) || DECIDED.containsKey(type);
    }

    @Override
    public void handle(IncomingEvent event) {
        var request = event.dataAs(Request.class);
        var level = request.level();
        var decided = DECIDED.get(event.type());
        if (decided != null) {
            notices.add(notice(decided, request.unit(), request, event));
        } else if (level != null) {
            var approver = level == ReviewLevel.CITY ? Roles.CITY_APPROVER : Roles.DISTRICT_APPROVER;
            seats
                .of(request.unit(), level)
                .map(seat -> notice(Kind.INTERVIEW_WAITING, seat, request, event))
                .map(notice -> notice.toDecide(List.of(approver), event.actor()))
                .ifPresent(notices::add);
        }
    }

    private static Notice notice(Kind kind, String unit, Request request, IncomingEvent event) {
        return new Notice(
            request.id() + "-" + kind + "-" + event.sequence(),
            unit,
            kind,
            new Subject(Subject.Type.INTERVIEW_REQUEST, request.id()),
            request.subject(),
            request.unit(),
            request.from().toLocalDate(),
            event.time().truncatedTo(ChronoUnit.SECONDS).toString()
        );
    }
}
