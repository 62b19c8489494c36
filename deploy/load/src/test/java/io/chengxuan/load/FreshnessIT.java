package io.chengxuan.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.e2e.Client;
import io.chengxuan.e2e.Plans;
import io.chengxuan.e2e.Retry;
import io.chengxuan.e2e.RunningPlatform;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From an acknowledged write to the figure that shows it, through the gateway, while others write. */
@Tag("load")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshnessIT {

    private static final String PROBED = "JS";
    // A few reports on each task, as in a year, rather than hundreds on a few.
    private static final int PROJECTS = 150;
    private static final Duration RUN = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);

    private static final int[] RATES = { 100, 200, 300, 500 };

    private RunningPlatform platform;
    private String plan;
    private Client unit;
    private Deque<String> probed;

    @BeforeAll
    void start() {
        platform = RunningPlatform.startAnew(22_000, Settings.UNLIMITED);
        plan = new Plans(platform).issued("载〔" + Plans.YEAR + "〕1号", PROJECTS);
        unit = platform.as("district-editor", PROBED);
        probed = new ArrayDeque<>(
            new Plans(platform)
                .tasks(unit, plan)
                .stream()
                .map(task -> "/api/tasks/" + task.get("id").asString())
                .toList()
        );
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void theFigureShowsAWriteSoonAfterItWasAcknowledged() throws Exception {
        try (var warming = new SteadyLoad(platform, plan, 1, WARM_UP)) {
            Report.figure("writes by 16 who wait", warming.fastest(), "writes/s", "goal", 500, "-");
        }
        double knee = 0;
        for (int perSecond : RATES) {
            if (keepsUp(perSecond)) {
                knee = perSecond;
            }
        }
        Report.figure("knee: the fastest rate kept up with", knee, "writes/s", "goal", 500, ">= 500");
        assertThat(knee).as("a rate that is kept up with").isPositive();
    }

    /** Whether what was asked for was acknowledged and shown in time. */
    private boolean keepsUp(int perSecond) throws Exception {
        var shown = new Latencies();
        Latencies raw;
        double rate;
        Latencies answers;
        try (
            var load = new SteadyLoad(platform, plan, perSecond, SETTLE);
            var broker = new RawBroker(platform.bootstrapServers())
        ) {
            var task = probed.removeFirst();
            probe(task, new Latencies(), SETTLE);
            probe(task, shown, RUN);
            rate = load.rate();
            answers = load.answers();
            raw = broker.roundTrips(200);
        }
        double most = perSecond <= 300 ? 250 : 500;
        var under = " at " + perSecond + " writes/s";
        var limit = "broker alone, same load";
        Report.figure("writes acknowledged" + under, rate, "writes/s", "asked for", perSecond, "= asked for");
        Report.figure("answer p99" + under, answers.percentile(99), "ms", limit, raw.percentile(99), "-");
        Report.figure("freshness p50" + under, shown.percentile(50), "ms", limit, raw.percentile(50), "-");
        Report.figure(
            "freshness p99" + under,
            shown.percentile(99),
            "ms",
            limit,
            raw.percentile(99),
            "< " + most + " ms"
        );
        return rate > 0.97 * perSecond && shown.percentile(99) < most;
    }

    /** Hands a task in and gives it back in turn, and waits for the figure each time. */
    private void probe(String task, Latencies shown, Duration time) {
        var office = platform.as("department-editor", "SH-OFFICE");
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            int open = open();
            acknowledged(unit, task + "/hand-in", Map.of("note", "", "evidence", List.of()));
            shown.add(untilOpenIs(open - 1));
            acknowledged(office, task + "/return", Map.of("reason", "再来一次"));
            shown.add(untilOpenIs(open));
        }
    }

    private static void acknowledged(Client client, String path, Map<String, ?> body) {
        var key = UUID.randomUUID().toString();
        Retry.untilAcknowledged(() -> client.post(path, body, key));
    }

    private long untilOpenIs(int wanted) {
        long from = System.nanoTime();
        while (open() != wanted && System.nanoTime() - from < SHOWN_WITHIN.toNanos()) {
            // asking is all there is to do
        }
        return System.nanoTime() - from;
    }

    private int open() {
        var table = "/api/reports/plan-tasks?by=unit&unit=" + PROBED + "&from=" + Plans.MONTH + "&to=" + Plans.MONTH;
        return Retry.untilAcknowledged(() -> unit.get(table))
            .json()
            .at("/total/open")
            .asInt();
    }
}
