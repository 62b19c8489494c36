package io.chengxuan.plan.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What units owe to topic calls, as media-service's events say, and on which day they were last told of it. */
@Repository
class OwedCalls {

    private static final String TOLD_ON = "toldOn";

    private final Copies copies;

    OwedCalls(MongoTemplate template) {
        copies = new Copies(template.getCollection("owed_call_copies"));
        copies.collection().createIndex(new Document("status", 1).append("due", 1));
    }

    /** The fields of an owed submission's state that are used here. */
    record Owed(String id, String call, String callTitle, String unit, Instant due, String status) {
        boolean open() {
            return status.equals("OWED");
        }
    }

    void apply(IncomingEvent event, Owed owed) {
        copies.apply(
            event,
            new Document("call", owed.call())
                .append("callTitle", owed.callTitle())
                .append("unit", owed.unit())
                .append("due", owed.due().truncatedTo(ChronoUnit.SECONDS).toString())
                .append("status", owed.status())
        );
    }

    /** Of what is due after {@code now} and until {@code end}, the nearest that nobody was told of on that day. */
    List<Owed> toRemindOf(Instant now, Instant end, LocalDate day, int most) {
        var near = and(eq("status", "OWED"), gt("due", now.toString()), lte("due", end.toString()));
        var untold = and(near, new Document("$or", List.of(eq(TOLD_ON, null), lt(TOLD_ON, day.toString()))));
        return copies
            .collection()
            .find(untold)
            .sort(new Document("due", 1))
            .limit(most)
            .map(OwedCalls::read)
            .into(new ArrayList<>());
    }

    void told(String id, LocalDate day) {
        copies.collection().updateOne(eq("_id", id), new Document("$set", new Document(TOLD_ON, day.toString())));
    }

    private static Owed read(Document copy) {
        return new Owed(
            copy.getString("_id"),
            copy.getString("call"),
            copy.getString("callTitle"),
            copy.getString("unit"),
            Instant.parse(copy.getString("due")),
            copy.getString("status")
        );
    }
}
