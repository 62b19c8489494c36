package io.chengxuan.media.assessment.month;

import com.mongodb.client.model.Indexes;
import io.chengxuan.media.assessment.points.Article;
import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which units handed in late what they owed for a call, kept by the events of what is owed, on the business day of the first
 * hand-in. Against the deadline as it is now: what is excused, or in time after the deadline was moved, is not late.
 */
@Component
class LateCopies implements EventHandler {

    private static final String TYPES = "io.chengxuan.media.owed-submission.";

    private final Copies copies;
    private final Clock clock;

    LateCopies(MongoTemplate template, Clock clock) {
        copies = new Copies(template.getCollection("late_copies"));
        copies.collection().createIndex(Indexes.ascending("late"));
        this.clock = clock;
    }

    /** The fields of what is owed that are used here. */
    record Owed(String unit, String callTitle, Instant due, String status, @Nullable Instant firstHandedInAt) {
        @Nullable
        Instant late() {
            var first = status.equals("HANDED_IN") ? firstHandedInAt : null;
            return first != null && first.isAfter(due) ? first : null;
        }
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var owed = event.dataAs(Owed.class);
        var late = owed.late();
        var day = late == null ? null : LocalDate.ofInstant(late, clock.getZone()).toString();
        copies.apply(event, new Document("unit", owed.unit()).append("title", owed.callTitle()).append("late", day));
    }

    /** One for each call that a unit was late for in that month, with the title of the call. */
    List<Article> of(YearMonth month, int most) {
        var within = new Document("$gte", month.atDay(1).toString()).append("$lte", month.atEndOfMonth().toString());
        var found = copies.collection().find(new Document("late", within)).sort(new Document("_id", 1)).limit(most);
        return StreamSupport.stream(found.spliterator(), false).map(LateCopies::article).toList();
    }

    private static Article article(Document copy) {
        var day = LocalDate.parse(copy.getString("late"));
        return new Article(
            copy.getString("_id"),
            copy.getString("title"),
            copy.getString("unit"),
            day,
            false,
            false,
            true
        );
    }
}
