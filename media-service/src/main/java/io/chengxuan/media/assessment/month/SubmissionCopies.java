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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What points come of in submissions, kept by their events, on business days. A withdrawn one counts for nothing, one taken
 * down not as published, and what went back to its author not as submitted.
 */
@Component
class SubmissionCopies implements EventHandler {

    private static final String TYPES = "io.chengxuan.media.submission.";
    /** Handed in once, and not with the city's editors any more. */
    private static final Set<String> BACK = Set.of("DRAFT", "RETURNED", "WITHDRAWN");

    private final Copies copies;
    private final Clock clock;

    SubmissionCopies(MongoTemplate template, Clock clock) {
        copies = new Copies(template.getCollection("submission_copies"));
        this.clock = clock;
        List.of("submitted", "accepted", "published").forEach(day ->
            copies.collection().createIndex(Indexes.ascending(day))
        );
    }

    /** The fields of a submission that are used here. */
    record Submission(
        String unit,
        String title,
        String status,
        @Nullable Instant handedInAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant publishedAt
    ) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var of = event.dataAs(Submission.class);
        boolean counts = !of.status().equals("WITHDRAWN");
        boolean stands = of.status().equals("PUBLISHED");
        copies.apply(
            event,
            new Document("unit", of.unit())
                .append("title", of.title())
                .append("submitted", day(!BACK.contains(of.status()), of.handedInAt()))
                .append("accepted", day(counts, of.acceptedAt()))
                .append("published", day(stands, of.publishedAt()))
        );
    }

    private @Nullable String day(boolean counts, @Nullable Instant at) {
        return counts && at != null ? LocalDate.ofInstant(at, clock.getZone()).toString() : null;
    }

    /** To which anything of that happened in a month. */
    List<Article> of(YearMonth month, int most) {
        var within = between(month.atDay(1), month.atEndOfMonth());
        var any = Stream.of("accepted", "published")
            .map(day -> new Document(day, within))
            .toList();
        var found = copies.collection().find(new Document("$or", any)).sort(new Document("_id", 1)).limit(most);
        return StreamSupport.stream(found.spliterator(), false)
            .map(copy -> article(copy, month))
            .toList();
    }

    private static Article article(Document copy, YearMonth month) {
        var days = Stream.of("accepted", "published").map(copy::getString).filter(Objects::nonNull).toList();
        var first = days
            .stream()
            .map(LocalDate::parse)
            .filter(day -> YearMonth.from(day).equals(month))
            .min(LocalDate::compareTo)
            .orElseThrow();
        return new Article(
            copy.getString("_id"),
            copy.getString("title"),
            copy.getString("unit"),
            first,
            in(month, copy.getString("accepted")),
            in(month, copy.getString("published")),
            false
        );
    }

    private static boolean in(YearMonth month, @Nullable String day) {
        return day != null && YearMonth.from(LocalDate.parse(day)).equals(month);
    }

    /** @param what {@code submitted} or {@code published} */
    long count(String what, Collection<String> units, LocalDate from, LocalDate to) {
        return copies
            .collection()
            .countDocuments(
                new Document(what, between(from, to)).append("unit", new Document("$in", List.copyOf(units)))
            );
    }

    /** Whether anything is known of the days up to this one. */
    boolean anyUntil(LocalDate day) {
        var known = new Document("submitted", new Document("$lte", day.toString()).append("$gt", ""));
        return copies.collection().find(known).limit(1).iterator().hasNext();
    }

    private static Document between(LocalDate from, LocalDate to) {
        return new Document("$gte", from.toString()).append("$lte", to.toString());
    }
}
