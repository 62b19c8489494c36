package io.chengxuan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import io.chengxuan.e2e.Client;
import io.chengxuan.e2e.Plans;
import io.chengxuan.e2e.RunningPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dashboard's tables over a million facts, through the gateway, while 300 writes a second change them. */
@Tag("load")
class DashboardIT {

    private static final int FACTS = 1_000_000;
    private static final String STORE_HEAP_MB = "3072";
    private static final int WRITES_PER_SECOND = 300;
    private static final List<String> TABLES = List.of("unit", "month", "group", "kind");
    private static final String YEAR = "&from=" + ManyFacts.YEAR + "-01&to=" + Plans.YEAR + "-12";
    private static final Duration COMPUTED_WITHIN = Duration.ofMinutes(5);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(40);
    private static final Duration BETWEEN_READS = Duration.ofMillis(20);

    @Test
    void aTableIsReadWithoutAskingTheFacts() {
        var settings = new HashMap<>(Settings.UNLIMITED);
        settings.put("CHENGXUAN_HEAP_STORE", STORE_HEAP_MB);
        try (
            var platform = RunningPlatform.startAnew(22_000, settings);
            var store = MongoClients.create(platform.mongoUri())
        ) {
            var plan = new Plans(platform).issued("载〔" + Plans.YEAR + "〕2号", 150);
            var viewer = platform.as("viewer", "SH");
            int before = expected(viewer);
            var facts = new ManyFacts(store);
            facts.insert(FACTS);
            await()
                .atMost(COMPUTED_WITHIN)
                .untilAsserted(() -> assertThat(expected(viewer)).isEqualTo(before + FACTS));

            var quiet = new Latencies();
            read(viewer, new Latencies(), WARM_UP);
            read(viewer, quiet, RUN);
            var loaded = new Latencies();
            double writes;
            try (var load = new SteadyLoad(platform, plan, WRITES_PER_SECOND, WARM_UP)) {
                read(viewer, new Latencies(), WARM_UP);
                read(viewer, loaded, RUN);
                writes = load.rate();
            }
            var asked = askFacts(facts);
            var limit = "the facts asked (" + STORE_HEAP_MB + " MB store heap)";
            Report.figure("dashboard p50, 1 M facts, no writes", quiet.percentile(50), "ms", limit, asked, "-");
            Report.figure("dashboard p99, 1 M facts, no writes", quiet.percentile(99), "ms", limit, asked, "-");
            Report.figure("writes acknowledged meanwhile", writes, "writes/s", "asked for", WRITES_PER_SECOND, "-");
            Report.figure("dashboard p50, 1 M facts, writes", loaded.percentile(50), "ms", limit, asked, "<= 0.01 x");
            Report.figure("dashboard p99, 1 M facts, writes", loaded.percentile(99), "ms", limit, asked, "<= 10 ms");
        }
    }

    private static int expected(Client viewer) {
        return viewer
            .get("/api/reports/plan-tasks?by=unit" + YEAR)
            .expect(200)
            .json()
            .at("/total/expected")
            .asInt();
    }

    private static void read(Client viewer, Latencies latencies, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            var table = "/api/reports/plan-tasks?by=" + TABLES.get(i % TABLES.size()) + YEAR;
            long from = System.nanoTime();
            viewer.get(table).expect(200);
            latencies.add(System.nanoTime() - from);
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
    }

    /** The table by unit as a query over the facts; milliseconds, the median of three. */
    private static double askFacts(ManyFacts facts) {
        var latencies = new Latencies();
        for (int i = 0; i < 3; i++) {
            long from = System.nanoTime();
            var rows = facts
                .collection()
                .aggregate(
                    List.of(
                        new Document(
                            "$match",
                            new Document("due", new Document("$gte", ManyFacts.YEAR + "-01-01")).append(
                                "standing",
                                "EXPECTED"
                            )
                        ),
                        new Document(
                            "$group",
                            new Document("_id", new Document("unit", "$unit").append("inTime", "$inTime")).append(
                                "count",
                                new Document("$sum", 1)
                            )
                        )
                    )
                );
            assertThat(rows).isNotEmpty();
            latencies.add(System.nanoTime() - from);
        }
        return latencies.percentile(50);
    }
}
