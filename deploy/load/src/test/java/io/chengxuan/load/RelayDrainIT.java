package io.chengxuan.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.chengxuan.e2e.EventLog;
import io.chengxuan.e2e.RunningPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast the relay of one service empties a full outbox, the whole platform running. */
@Tag("load")
class RelayDrainIT {

    private static final int AGGREGATES = 4_000;
    private static final int EVENTS_EACH = 16;
    private static final int BYTES = 500;
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    @Test
    void pendingEventsAreSentAndClearedInOrder() throws Exception {
        try (
            var platform = RunningPlatform.startAnew(22_000, "--no-sample");
            var store = MongoClients.create(platform.mongoUri());
            var broker = new RawBroker(platform.bootstrapServers())
        ) {
            int events = AGGREGATES * EVENTS_EACH;
            broker.acknowledgedPerSecond(events / 4, BYTES);
            double alone = broker.acknowledgedPerSecond(events, BYTES);
            var tasks = store.getDatabase("plan").getCollection("tasks");
            drained(platform, tasks, "warm-up-");
            double perSecond = (events * 1e9) / drained(platform, tasks, "load-");

            Report.figure(
                "relay drain",
                perSecond,
                "events/s",
                "producer alone, same records",
                alone,
                ">= 16000 events/s"
            );
            var sequences = new EventLog(platform.bootstrapServers()).sequences("plan.events.v1");
            assertThat(
                sequences
                    .keySet()
                    .stream()
                    .filter(id -> id.startsWith("load-"))
            ).hasSize(AGGREGATES);
        }
    }

    /** Fills the outboxes while the service stands still; what it then takes to empty them, in nanoseconds. */
    private static long drained(RunningPlatform platform, MongoCollection<Document> tasks, String prefix) {
        platform.freeze("plan", true);
        fill(tasks, prefix);
        platform.freeze("plan", false);
        long from = System.nanoTime();
        var waiting = new Document("outbox.since", new Document("$gt", new Date(0)));
        while (tasks.countDocuments(waiting) > 0) {
            assertThat(System.nanoTime() - from)
                .as("time")
                .isLessThan(AT_MOST.toNanos());
            LockSupport.parkNanos(20_000_000);
        }
        return System.nanoTime() - from;
    }

    private static void fill(MongoCollection<Document> tasks, String prefix) {
        var data = "{\"filler\":\"" + "x".repeat(BYTES) + "\"}";
        var batch = new ArrayList<Document>();
        for (int i = 0; i < AGGREGATES; i++) {
            batch.add(aggregate(prefix + i, data));
            if (batch.size() == 200) {
                tasks.insertMany(batch);
                batch.clear();
            }
        }
    }

    private static Document aggregate(String id, String data) {
        List<Document> pending = IntStream.rangeClosed(1, EVENTS_EACH)
            .mapToObj(n ->
                new Document("sequence", (long) n)
                    .append("type", "io.chengxuan.plan.load.ticked.v1")
                    .append("at", new Date())
                    .append("actor", "load")
                    .append("unit", "SH")
                    .append("data", data)
            )
            .toList();
        return new Document("_id", id)
            .append("version", 1L)
            .append("unit", "SH")
            .append(
                "outbox",
                new Document("next", (long) EVENTS_EACH)
                    .append("shard", Math.floorMod(id.hashCode(), 8))
                    .append("since", new Date())
                    .append("pending", pending)
            );
    }
}
