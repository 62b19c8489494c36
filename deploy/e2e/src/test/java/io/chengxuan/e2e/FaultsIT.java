package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills everything in turn under a steady load and then counts ({@code mvn verify -Pfaults -pl deploy/e2e -am}). The system
 * properties {@code faults.seed}, {@code faults.rounds} and {@code faults.rate} repeat or lengthen a run.
 */
@Tag("faults")
class FaultsIT {

    private static final List<String> TARGETS = List.of(
        "store",
        "broker",
        "plan",
        "reporting",
        "gateway",
        "campaign",
        "media",
        "sentiment"
    );
    private static final int PORT_OFFSET = 21_000;
    /** A task's history keeps its latest reports only; beyond them the version tells. */
    private static final int REPORTS_KEPT = 30;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(4);

    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final int rounds = Integer.getInteger("faults.rounds", 2);
    private final int rate = Integer.getInteger("faults.rate", 60);

    private RunningPlatform platform;
    private Plans plans;

    @BeforeEach
    void start() {
        platform = RunningPlatform.startAnew(PORT_OFFSET);
        plans = new Plans(platform);
        System.out.println("faults.seed=" + seed);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void everyProcessMayBeKilledAndNothingIsLostOrDoneTwice() {
        var plan = plans.issued("故〔" + Plans.YEAR + "〕1号", 30);
        var random = new Random(seed);
        int kills = 0;
        var workload = new Workload(platform, plan, rate, seed);
        for (int round = 0; round < rounds; round++) {
            var order = new ArrayList<>(TARGETS);
            Collections.shuffle(order, random);
            for (var target : order) {
                LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
                platform.kill(target);
                kills++;
                platform.awaitHealthy();
            }
        }
        workload.close();
        count(plan, workload, kills);
    }

    @Test
    void ofTwoInstancesOneMayBeKilled() {
        var plan = plans.issued("故〔" + Plans.YEAR + "〕2号", 30);
        try (
            var secondPlan = SecondInstance.of(platform, "plan").awaitReady();
            var secondReporting = SecondInstance.of(platform, "reporting").awaitReady()
        ) {
            var workload = new Workload(platform, plan, rate, seed);
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
            platform.kill("plan");
            platform.kill("reporting");
            platform.awaitHealthy();
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
            secondPlan.kill();
            secondReporting.kill();
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
            workload.close();
            count(plan, workload, 4);
        }
    }

    @Test
    void aBrokerAwayPastTheCapRefusesWritesAndThenEverythingArrives() {
        var plan = plans.issued("故〔" + Plans.YEAR + "〕3号", 1);
        var unit = platform.as("district-editor", "PD");
        var task = plans.tasks(unit, plan).getFirst().get("id").asString();
        int acknowledged = 0;
        platform.freeze("broker", true);
        Answer refused = null;
        for (int i = 0; i < 200 && refused == null; i++) {
            var answer = report(unit, task, "停" + i);
            if (answer.ok()) {
                acknowledged++;
            } else {
                refused = answer;
            }
        }
        platform.freeze("broker", false);
        assertThat(refused).as("a refusal before 200 events wait").isNotNull();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        Retry.untilAcknowledged(() -> report(unit, task, "恢复"));
        acknowledged++;

        assertThat(unit.get("/api/tasks/" + task).text("/version")).isEqualTo(String.valueOf(1 + acknowledged));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::logHasNoGap);
    }

    @Test
    void aCrowdOfConnectionsDoesNotEndTheGateway() throws Exception {
        var before = platform.processes().get("gateway");
        var request = (
            "GET /api/units HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
            platform.token("viewer", "SH") +
            "\r\n\r\n"
        ).getBytes(StandardCharsets.US_ASCII);
        var crowd = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 3_000; i++) {
                var socket = new Socket();
                crowd.add(socket);
                try {
                    socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), platform.gateway().getPort()),
                        50
                    );
                    socket.getOutputStream().write(request);
                } catch (IOException e) {
                    // Turned away, which is an answer.
                }
            }
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
        } finally {
            for (var socket : crowd) {
                socket.close();
            }
        }
        Retry.untilAcknowledged(() -> platform.as("viewer", "SH").get("/api/units"));
        assertThat(platform.processes().get("gateway")).isEqualTo(before);
    }

    private static Answer report(Client unit, String task, String note) {
        return unit.post(
            "/api/tasks/" + task + "/progress",
            Map.of("percent", 50, "note", note, "evidence", List.of()),
            task + note
        );
    }

    private void count(String plan, Workload workload, int kills) {
        var notes = new HashMap<String, List<String>>();
        workload
            .acknowledged()
            .forEach(command -> notes.computeIfAbsent(command.task(), _ -> new ArrayList<>()).add(command.note()));
        long lost = 0;
        long twice = 0;
        var viewer = platform.as("viewer", "SH");
        for (var task : notes.keySet()) {
            // Each command changed its task once and left its own note, and was repeated until it was acknowledged.
            var now = viewer
                .get("/api/tasks/" + task)
                .expect(200)
                .json();
            long surplus = now.get("version").asLong() - 1 - notes.get(task).size();
            lost += Math.max(0, -surplus);
            twice += Math.max(0, surplus);
            if (notes.get(task).size() <= REPORTS_KEPT) {
                var happened = now
                    .get("history")
                    .valueStream()
                    .map(entry -> entry.path("note").asString(""))
                    .filter(note -> !note.isEmpty())
                    .sorted()
                    .toList();
                assertThat(happened).as("notes of %s", task).isEqualTo(notes.get(task).stream().sorted().toList());
            }
        }
        System.out.printf(
            "commands=%d kills=%d lost=%d twice=%d seed=%d%n",
            workload.acknowledged().size(),
            kills,
            lost,
            twice,
            seed
        );
        assertThat(workload.acknowledged()).hasSizeGreaterThan(rate);
        assertThat(lost).isZero();
        assertThat(twice).isZero();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::logHasNoGap);
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> figuresEqualTheSources(plan));
        assertThat(new EventLog(platform.bootstrapServers()).deadLetters()).as("dead letters").isZero();
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofSeconds(2))
            .untilAsserted(this::figuresReconcile);
    }

    /** Cells are only compared while nothing moves, so a run that skipped some says nothing yet. */
    private void figuresReconcile() {
        var admin = platform.as("admin", "SH");
        var reconciled = admin.post("/api/reports/reconcile", Map.of()).expect(200).json();
        assertThat(reconciled.get("cells").asInt()).as("cells compared").isPositive();
        assertThat(reconciled.get("skipped").asInt()).as("cells skipped").isZero();
        assertThat(reconciled.get("drift")).as("drift").isEmpty();
    }

    private void logHasNoGap() {
        var sequences = new EventLog(platform.bootstrapServers()).sequences("plan.events.v1");
        assertThat(sequences).isNotEmpty();
        sequences.forEach((aggregate, seen) ->
            assertThat(seen.last()).as("last sequence of %s", aggregate).isEqualTo(seen.size())
        );
        try (var store = com.mongodb.client.MongoClients.create(platform.mongoUri())) {
            for (var task : store.getDatabase("plan").getCollection("tasks").find()) {
                var next = task.get("outbox", org.bson.Document.class).getLong("next");
                assertThat(sequences.get(task.getString("_id")).last())
                    .as(task.getString("_id"))
                    .isEqualTo(next);
            }
        }
    }

    /** What the dashboard shows of the month equals what the tasks themselves say; no other plan has tasks due then. */
    private void figuresEqualTheSources(String plan) {
        var city = platform.as("viewer", "SH");
        var sources = new TreeMap<String, List<Integer>>();
        for (var task : plans.tasks(city, plan)) {
            var status = task.get("status").asString();
            int done = status.equals("ACCEPTED") ? 1 : 0;
            int handedIn = done == 1 || status.equals("HANDED_IN") ? 1 : 0;
            sources.merge(task.get("unit").asString(), List.of(1, done, handedIn, 1 - handedIn), FaultsIT::sum);
        }
        var figures = new TreeMap<String, List<Integer>>();
        city.get("/api/reports/plan-tasks?by=unit&from=" + Plans.MONTH + "&to=" + Plans.MONTH)
            .expect(200)
            .json()
            .get("rows")
            .forEach(row ->
                figures.put(
                    row.get("key").asString(),
                    Stream.of("expected", "done", "onTime", "open")
                        .map(figure -> row.get(figure).asInt())
                        .toList()
                )
            );
        assertThat(figures).as("expected, done, on time, open by unit").isEqualTo(sources);
    }

    private static List<Integer> sum(List<Integer> some, List<Integer> others) {
        return IntStream.range(0, some.size())
            .mapToObj(i -> some.get(i) + others.get(i))
            .toList();
    }
}
