package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the store does with a million small documents in a heap of 1.5 GB. */
@Tag("load")
class StoreLoadIT {

    private static final int DOCUMENTS = 1_000_000;
    private static final String HEAP = "1536m";

    @TempDir
    Path data;

    @Test
    void aMillionDocuments() throws IOException, InterruptedException {
        try (StoreProcess store = StoreProcess.start(data, HEAP)) {
            try (MongoClient client = MongoClients.create(store.connectionString())) {
                MongoCollection<Document> facts = client.getDatabase("figures").getCollection("facts");
                insert(facts);
                System.out.printf(
                    "%.1f processor seconds, %d MB resident%n",
                    store.cpuSeconds(),
                    store.residentMegabytes()
                );
                queries(facts);
                updates(facts);
            }
            long start = System.nanoTime();
            store.terminate();
            print("clean end with a snapshot", start);
        }
        long start = System.nanoTime();
        try (StoreProcess store = StoreProcess.start(data, HEAP)) {
            double seconds = print("start from the snapshot", start);
            System.out.printf(
                "that is %,.0f documents/s, %,.0f per processor second, process start included%n",
                DOCUMENTS / seconds,
                DOCUMENTS / store.cpuSeconds()
            );
            try (MongoClient client = MongoClients.create(store.connectionString())) {
                MongoCollection<Document> facts = client.getDatabase("figures").getCollection("facts");
                assertThat(facts.countDocuments()).isEqualTo(DOCUMENTS);
                facts.updateMany(new Document("unit", "U07"), new Document("$inc", new Document("sequence", 1)));
                queries(facts);
            }
            System.out.println("resident after the start: " + store.residentMegabytes() + " MB");
            store.kill();
        }
    }

    private static void insert(MongoCollection<Document> facts) {
        facts.createIndex(new Document("unit", 1).append("due", 1));
        facts.createIndex(new Document("outbox.since", 1));
        facts.createIndex(new Document("cells", 1));
        long start = System.nanoTime();
        var random = new Random(1);
        for (int from = 0; from < DOCUMENTS; from += 1_000) {
            List<Document> batch = new ArrayList<>(1_000);
            for (int i = from; i < from + 1_000; i++) {
                batch.add(fact(i, random));
            }
            facts.insertMany(batch, new InsertManyOptions().ordered(false));
        }
        double seconds = print("insert", start);
        System.out.printf("that is %,.0f documents/s with 3 indexes%n", DOCUMENTS / seconds);
    }

    private static Document fact(int number, Random random) {
        return new Document("_id", id(number))
            .append("unit", "U%02d".formatted(number % 50))
            .append("due", new Date(1_700_000_000_000L + number * 1_000L))
            .append("state", random.nextBoolean() ? "ACCEPTED" : "OPEN")
            .append("kind", "CAMPAIGN")
            .append("cells", List.of("U%02d|%d".formatted(number % 50, number / 1_000)))
            .append("points", random.nextInt(100))
            .append("sequence", 1L)
            .append("version", 0);
    }

    private static String id(int number) {
        return "task/%08d".formatted(number);
    }

    private static void queries(MongoCollection<Document> facts) {
        time("find by _id", 2_000, i -> facts.find(new Document("_id", id(random()))).first());
        List<String> ids = IntStream.range(0, 100)
            .mapToObj(i -> id(random()))
            .toList();
        time("find 100 by _id $in", 500, i ->
            drain(facts.find(new Document("_id", new Document("$in", ids))).batchSize(200))
        );
        time("first page of 50 by unit, sorted", 1_000, i ->
            drain(facts.find(new Document("unit", "U07")).sort(new Document("due", -1).append("_id", -1)).limit(50))
        );
        time("next page of 50 by unit, sorted", 1_000, i ->
            drain(
                facts
                    .find(
                        new Document("unit", "U07").append(
                            "$or",
                            List.of(
                                new Document("due", new Document("$lt", new Date(1_700_500_000_000L))),
                                new Document("due", new Date(1_700_500_000_000L)).append(
                                    "_id",
                                    new Document("$lt", id(500_000))
                                )
                            )
                        )
                    )
                    .sort(new Document("due", -1).append("_id", -1))
                    .limit(50)
            )
        );
        Document pending = new Document("outbox.since", new Document("$gt", new Date(0)));
        time("nothing pending", 2_000, i -> drain(facts.find(pending).sort(new Document("outbox.since", 1)).limit(64)));
        time("count 20 000 by unit", 100, i -> facts.countDocuments(new Document("unit", "U07")));
        Document sum = new Document("_id", "$state")
            .append("count", new Document("$sum", 1))
            .append("points", new Document("$sum", "$points"));
        time("sum a cell of 20 facts", 1_000, i -> {
            int number = random();
            String cell = "U%02d|%d".formatted(number % 50, number / 1_000);
            drain(
                facts.aggregate(
                    List.of(new Document("$match", new Document("cells", cell)), new Document("$group", sum))
                )
            );
        });
        time("sum all facts", 2, i -> drain(facts.aggregate(List.of(new Document("$group", sum)))));
    }

    private static void updates(MongoCollection<Document> facts) {
        Document event = new Document("type", "io.chengxuan.plan.task.progressed.v1").append("data", "x".repeat(400));
        IntConsumer command = i -> {
            String id = id(random());
            Document set = new Document("points", i).append("outbox.next", i).append("outbox.since", new Date());
            facts.updateOne(
                new Document("_id", id).append("version", new Document("$gte", 0)),
                new Document("$set", set)
                    .append("$inc", new Document("version", 1))
                    .append("$push", new Document("outbox.pending", event))
            );
            facts.updateOne(
                new Document("_id", id).append("outbox.next", i),
                new Document("$set", new Document("outbox.pending", List.of())).append(
                    "$unset",
                    new Document("outbox.since", 1)
                )
            );
            facts.updateOne(
                new Document("_id", id).append("sequence", new Document("$lt", (long) i + 2)),
                new Document("$set", new Document("sequence", (long) i + 2)).append(
                    "$addToSet",
                    new Document("touched", "c" + (i % 9))
                )
            );
            facts.updateOne(new Document("_id", id), new Document("$set", new Document("touched", List.of())));
        };
        time("4 updates, one client", 3_000, command);
        long start = System.nanoTime();
        int each = 5_000;
        IntStream.range(0, 4)
            .parallel()
            .forEach(client -> IntStream.range(0, each).forEach(command));
        double seconds = print("4 clients with %d times 4 updates each".formatted(each), start);
        System.out.printf("that is %,.0f updates/s%n", (4 * 4 * each) / seconds);
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(DOCUMENTS);
    }

    private static void drain(Iterable<Document> documents) {
        documents.forEach(document -> assertThat(document).isNotNull());
    }

    private static void time(String what, int times, IntConsumer work) {
        IntStream.range(0, times / 2).forEach(work);
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
            "%-40s p50 %8.2f ms  p99 %8.2f ms%n",
            what,
            nanos[times / 2] / 1e6,
            nanos[(int) (times * 0.99)] / 1e6
        );
    }

    private static double print(String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-40s %.1f s%n", what, seconds);
        return seconds;
    }
}
