package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.notice.Notice.Subject;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.review.ReviewLevel;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who review at a level that a submission waits there, whichever way it came, and its unit that it is back, out,
 * or taken down.
 */
@Component
class TellOfSubmissions implements EventHandler {

    private static final String SUBMISSION = "io.chengxuan.media.submission.";
    private static final String RETURNED = SUBMISSION + "returned.v1";
    private static final Set<String> WAITS = Set.of(SUBMISSION + "handed-in.v1", SUBMISSION + "passed.v1", RETURNED);
    private static final Map<String, Kind> OF_UNIT = Map.of(
        RETURNED,
        Kind.SUBMISSION_RETURNED,
        SUBMISSION + "published.v1",
        Kind.SUBMISSION_PUBLISHED,
        SUBMISSION + "taken-down.v1",
        Kind.SUBMISSION_TAKEN_DOWN
    );
    private static final Map<ReviewLevel, List<String>> REVIEWERS = Map.of(
        ReviewLevel.SQUAD,
        List.of(SQUAD_OFFICER),
        ReviewLevel.DISTRICT,
        List.of(DISTRICT_EDITOR, DISTRICT_APPROVER),
        ReviewLevel.CITY,
        List.of(CITY_EDITOR, CITY_APPROVER)
    );

    private final Notices notices;
    private final Seats seats;

    TellOfSubmissions(Notices notices, Seats seats) {
        this.notices = notices;
        this.seats = seats;
    }

    /** @param level where it waits; null while it does not */
    private record Submission(String id, String unit, String title, @Nullable ReviewLevel level) {}

    @Override
    public boolean accepts(String type) {
        return WAITS.contains(type) || OF_UNIT.containsKey(type);
    }

    @Override
    public void handle(IncomingEvent event) {
        var submission = event.dataAs(Submission.class);
        var level = submission.level();
        var kind = OF_UNIT.get(event.type());
        if (level != null && WAITS.contains(event.type())) {
            seats
                .of(submission.unit(), level)
                .map(seat -> notice(Kind.SUBMISSION_WAITING, seat, submission, event))
                .map(notice -> notice.toDecide(REVIEWERS.getOrDefault(level, List.of()), event.actor()))
                .ifPresent(notices::add);
        } else if (kind != null) {
            notices.add(notice(kind, submission.unit(), submission, event));
        }
    }

    private static Notice notice(Kind kind, String unit, Submission submission, IncomingEvent event) {
        return new Notice(
            submission.id() + "-" + kind + "-" + event.sequence(),
            unit,
            kind,
            new Subject(Subject.Type.SUBMISSION, submission.id()),
            submission.title(),
            submission.unit(),
            null,
            event.time().truncatedTo(ChronoUnit.SECONDS).toString()
        );
    }
}
