package io.chengxuan.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.e2e.Client;
import io.chengxuan.e2e.Plans;
import io.chengxuan.e2e.RunningPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an acknowledged write to the figure that shows it, through the gateway, while others write. */
@Tag("load")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshnessIT {

    private static final String PROBED = "JS";
    private static final List<String> OTHERS = List.of("PD", "HP", "XH", "CN", "JA", "PT", "HK", "YP", "MH", "BS");
    private static final Duration RUN = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);

    private RunningPlatform platform;
    private String plan;

    @BeforeAll
    void start() {
        platform = RunningPlatform.startAnew(22_000);
        plan = new Plans(platform).issued("载〔" + Plans.YEAR + "〕1号", 30);
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(ints = { 300, 500 })
    void theFigureShowsAWriteSoonAfterItWasAcknowledged(int perSecond) throws Exception {
        var shown = new Latencies();
        Latencies raw;
        double rate;
        Latencies answers;
        try (var load = new SteadyLoad(targets(), perSecond); var broker = new RawBroker(platform.bootstrapServers())) {
            probe(new Latencies(), WARM_UP);
            probe(shown, RUN);
            raw = broker.roundTrips(200);
            rate = load.rate();
            answers = load.answers();
        }
        assertThat(shown.count()).isPositive();
        var under = " at " + perSecond + " writes/s";
        var limit = "broker alone, same load";
        Report.figure("writes acknowledged" + under, rate, "writes/s", "asked for", perSecond, "= asked for");
        Report.figure("answer p99" + under, answers.percentile(99), "ms", limit, raw.percentile(99), "-");
        Report.figure("freshness p50" + under, shown.percentile(50), "ms", limit, raw.percentile(50), "-");
        var target = perSecond == 300 ? "< 250 ms" : "< 500 ms";
        Report.figure("freshness p99" + under, shown.percentile(99), "ms", limit, raw.percentile(99), target);
    }

    private void probe(Latencies shown, Duration time) {
        var unit = platform.as("district-editor", PROBED);
        var office = platform.as("department-editor", "SH-OFFICE");
        var task = "/api/tasks/" + new Plans(platform).tasks(unit, plan).getFirst().get("id").asString();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            int open = open(unit);
            unit.post(task + "/hand-in", Map.of("note", "", "evidence", List.of())).expect(200);
            shown.add(untilOpenIs(unit, open - 1));
            office.post(task + "/return", Map.of("reason", "再来一次")).expect(200);
            shown.add(untilOpenIs(unit, open));
        }
    }

    private static long untilOpenIs(Client unit, int wanted) {
        long from = System.nanoTime();
        while (open(unit) != wanted) {
            if (System.nanoTime() - from > SHOWN_WITHIN.toNanos()) {
                throw new IllegalStateException("Not shown within " + SHOWN_WITHIN);
            }
        }
        return System.nanoTime() - from;
    }

    private static int open(Client unit) {
        return unit
            .get("/api/reports/plan-tasks?by=unit&unit=" + PROBED + "&from=" + Plans.MONTH + "&to=" + Plans.MONTH)
            .expect(200)
            .json()
            .at("/total/open")
            .asInt();
    }

    private List<SteadyLoad.Target> targets() {
        var targets = new ArrayList<SteadyLoad.Target>();
        for (var district : OTHERS) {
            var client = platform.as("district-editor", district);
            for (var task : new Plans(platform).tasks(client, plan)) {
                if (task.get("status").asString().matches("OPEN|IN_PROGRESS")) {
                    targets.add(new SteadyLoad.Target(client, task.get("id").asString()));
                }
            }
        }
        return targets;
    }
}
