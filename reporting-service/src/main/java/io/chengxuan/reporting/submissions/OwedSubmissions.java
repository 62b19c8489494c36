package io.chengxuan.reporting.submissions;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.reporting.figures.Fact;
import io.chengxuan.reporting.figures.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The subject submissions: one fact for what one unit owes for one call, in the cell of the day on which it is due. */
final class OwedSubmissions implements Subject<OwedBoard> {

    static final String NAME = "submissions";
    private static final String TYPES = "io.chengxuan.media.owed-submission.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    /** IllegalArgumentException when the state has no unit, call, due instant or status. */
    @Override
    public Fact fact(IncomingEvent event) {
        var owed = event.dataAs(Owed.class);
        if (owed.unit() == null || owed.call() == null || owed.due() == null || owed.status() == null) {
            throw new IllegalArgumentException("What is owed needs unit, call, due and status: " + event.id());
        }
        var date = LocalDate.ofInstant(owed.due(), BUSINESS_ZONE);
        var fields = new Document("unit", owed.unit())
            .append("date", date.toString())
            .append("due", text(owed.due()))
            .append("call", owed.call())
            .append("title", owed.callTitle())
            .append("told", owed.told())
            .append("first", text(owed.firstHandedInAt()))
            .append("latest", text(owed.latestHandedInAt()));
        return new Fact(
            event.aggregateId(),
            event.sequence(),
            List.of(new DayKey(owed.unit(), date).toString()),
            fields
        );
    }

    /** To the second, so that texts stand in the order of time. */
    static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public List<String> measures() {
        return List.of("call", "title", "due", "told", "first");
    }

    @Override
    public List<List<String>> lookups() {
        return List.of(List.of("date", "_id"));
    }

    @Override
    public OwedBoard board() {
        return new OwedBoard();
    }
}
