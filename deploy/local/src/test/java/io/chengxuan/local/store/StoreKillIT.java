package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as a process, killed without warning under load, again and again. */
class StoreKillIT {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int WRITERS = 4;
    private static final int FEWEST_KILLS = 3;
    private static final int MOST_KILLS = 12;

    @TempDir
    Path data;

    /** What each document must at least say: the number last acknowledged. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger acknowledgements = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        long seed = System.nanoTime();
        System.out.println("kill test, seed " + seed);
        var random = new Random(seed);
        long end = System.nanoTime() + TIME.toNanos();
        int kills = 0;
        while (kills < FEWEST_KILLS || (kills < MOST_KILLS && System.nanoTime() < end)) {
            try (StoreProcess store = start()) {
                checkAll(store);
                killUnderLoad(store, 20 + random.nextInt(600), kills);
            }
            kills++;
        }
        try (StoreProcess store = start()) {
            checkAll(store);
        }
        System.out.printf("%d kills, %d writes acknowledged, none lost%n", kills, acknowledgements.get());
    }

    /** With a journal so small that kills also hit snapshots and the switch to another journal. */
    private StoreProcess start() throws IOException {
        return StoreProcess.start(data, "256m", "--journal-bytes=150000");
    }

    private void killUnderLoad(StoreProcess store, int writes, int round) throws Exception {
        try (
            var writers = Executors.newFixedThreadPool(WRITERS);
            MongoClient client = MongoClients.create(store.connectionString())
        ) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = round + "-" + writer + "-";
                running.add(writers.submit(() -> write(client, prefix)));
            }
            int before = acknowledgements.get();
            await()
                .pollInterval(Duration.ofMillis(1))
                .until(() -> acknowledgements.get() - before >= writes);
            store.kill();
            for (var writer : running) {
                writer.get();
            }
        }
    }

    private void write(MongoClient client, String prefix) {
        MongoCollection<Document> tasks = client.getDatabase("plan").getCollection("tasks");
        try {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                tasks.insertOne(new Document("_id", id).append("number", 0).append("text", "x".repeat(300)));
                acknowledged.put(id, 0);
                String other = prefix + i / 2;
                tasks.updateOne(new Document("_id", other), new Document("$max", new Document("number", i)));
                acknowledged.put(other, i);
                String counter = "counter-" + prefix;
                tasks.updateOne(
                    new Document("_id", counter),
                    new Document("$inc", new Document("number", 1)),
                    new UpdateOptions().upsert(true)
                );
                acknowledged.merge(counter, 1, Integer::sum);
                acknowledgements.addAndGet(3);
            }
        } catch (MongoException e) {
            // The store was killed; what was not acknowledged may be there or not.
            assertThat(e).isNotNull();
        }
    }

    private void checkAll(StoreProcess store) {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            Map<String, Integer> stored = new ConcurrentHashMap<>();
            for (Document task : client.getDatabase("plan").getCollection("tasks").find()) {
                stored.put(task.getString("_id"), task.getInteger("number"));
            }
            acknowledged.forEach((id, number) ->
                assertThat(stored.getOrDefault(id, -1)).as(id).isBetween(number, most(id, number))
            );
        }
    }

    /** A write that was under way at the kill may be there too: one more count, or the highest number that document gets. */
    private static int most(String id, int acknowledged) {
        return id.startsWith("counter-")
            ? acknowledged + 1
            : 2 * Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) + 1;
    }
}
