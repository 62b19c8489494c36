package io.chengxuan.media.reprint;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.ArrayList;
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

    ToCompare(MongoTemplate template) {
        pieces = new Copies(template.getCollection("pieces_to_compare"));
    }

    /** @param sequence of the last event that put it here */
    record Due(String id, long sequence) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES) && TELLING.contains(type.substring(TYPES.length()).split("\\.")[0]);
    }

    @Override
    public void handle(IncomingEvent event) {
        pieces.apply(event, new Document());
    }

    List<Due> some(int most) {
        var due = new ArrayList<Due>();
        for (var each : pieces.collection().find().sort(new Document("_id", 1)).limit(most)) {
            due.add(new Due(each.getString("_id"), each.get("sequence", Number.class).longValue()));
        }
        return due;
    }

    /** Not when it has changed again meanwhile. */
    void done(Due due) {
        pieces.collection().deleteOne(new Document("_id", due.id()).append("sequence", due.sequence()));
    }
}
