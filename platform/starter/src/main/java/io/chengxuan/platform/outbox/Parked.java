package io.chengxuan.platform.outbox;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Aggregates whose next event could never be sent: the relay has put them aside, and their events wait until somebody who
 * has removed the cause lets it try again. The gauge {@code chengxuan.outbox.parked} counts them.
 */
final class Parked {

    /** Waiting since ever: found by the index on waiting, and passed over by the relay. */
    static final Date SINCE = new Date(0);

    private static final int MOST_SHOWN = 20;

    private final AggregateStore store;
    private final AtomicLong count = new AtomicLong();

    Parked(AggregateStore store, MeterRegistry meters) {
        this.store = store;
        meters.gauge("chengxuan.outbox.parked", count);
    }

    @Scheduled(fixedDelayString = "${chengxuan.outbox.count-parked:15s}")
    void recount() {
        count.set(
            store
                .collections()
                .stream()
                .mapToLong(name -> collection(name).countDocuments(parked()))
                .sum()
        );
    }

    /** What is parked, by collection; those without are left out. */
    Map<String, Waiting> all() {
        var all = new TreeMap<String, Waiting>();
        for (var name : store.collections()) {
            long waiting = collection(name).countDocuments(parked());
            if (waiting > 0) {
                var shown = collection(name)
                    .find(parked())
                    .projection(new Document("outbox", 1))
                    .limit(MOST_SHOWN)
                    .map(Parked::view)
                    .into(new ArrayList<>());
                all.put(name, new Waiting(waiting, shown));
            }
        }
        return all;
    }

    /** Lets the relay try again; whether the aggregate was parked. It is parked again if the cause is still there. */
    boolean release(String name, String id) {
        if (!store.collections().contains(name)) {
            throw new InvalidEndpointRequestException("Not a collection of aggregates: " + name, "collection");
        }
        var released = collection(name).updateOne(
            parked().append("_id", id),
            new Document("$set", new Document("outbox.since", Date.from(Instant.now()))).append(
                "$unset",
                new Document("outbox.parked", 1)
            )
        );
        store.wakeRelay(name);
        return released.getMatchedCount() == 1;
    }

    private MongoCollection<Document> collection(String name) {
        return store.template().getCollection(name);
    }

    private static Document parked() {
        return new Document("outbox.since", SINCE);
    }

    private static Aside view(Document document) {
        var outbox = document.get("outbox", Document.class);
        var parked = outbox.get("parked", Document.class);
        var pending = outbox.getList("pending", Document.class, List.of());
        return new Aside(
            document.getString("_id"),
            parked.getDate("at").toInstant(),
            parked.getString("cause"),
            pending.isEmpty() ? null : pending.getFirst().getString("type"),
            pending.size()
        );
    }

    /**
     * The parked aggregates of a collection.
     *
     * @param count how many there are
     * @param aggregates the first twenty of them
     */
    record Waiting(long count, List<Aside> aggregates) {}

    /**
     * A parked aggregate.
     *
     * @param at since when
     * @param type of the event that cannot be sent
     * @param pending how many events wait, that one included
     */
    record Aside(String id, Instant at, String cause, @Nullable String type, int pending) {}
}
