package io.chengxuan.media.reprint;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The pieces that have changed since they were compared with others: a document each until they are. */
@Component
class ToCompare implements EventHandler {

    private static final String TYPES = "io.chengxuan.media.report.";
    /** What else happens to a piece does not change which story it tells. */
    private static final Set<String> TELLING = Set.of(
        "registered",
        "corrected",
        "withdrawn",
        "regrouped",
        "republished"
    );

    private final Copies pieces;
    private volatile Instant told = Instant.EPOCH;

    ToCompare(MongoTemplate template) {
        pieces = new Copies(template.getCollection("pieces_to_compare"));
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES) && TELLING.contains(type.substring(TYPES.length()).split("\\.")[0]);
    }

    @Override
    public void handle(IncomingEvent event) {
        told = Instant.now();
        pieces.apply(event, new Document("at", new Date()));
    }

    /** When the last one came to this instance. */
    Instant told() {
        return told;
    }

    /** Ids of some that came before that time. */
    List<String> some(int most, Instant before) {
        var due = new ArrayList<String>();
        var old = new Document("at", new Document("$lt", Date.from(before)));
        for (var each : pieces.collection().find(old).sort(new Document("_id", 1)).limit(most)) {
            due.add(each.getString("_id"));
        }
        return due;
    }

    /** Not when one has changed again since that time, by which it was not compared as it is now. */
    void done(Collection<String> ids, Instant before) {
        var compared = new Document("_id", new Document("$in", List.copyOf(ids)));
        pieces.collection().deleteMany(compared.append("at", new Document("$lt", Date.from(before))));
    }
}
