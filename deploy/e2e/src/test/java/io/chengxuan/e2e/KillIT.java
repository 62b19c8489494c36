package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One kill in the middle of work; the profile {@code faults} does it to every process, many times. */
class KillIT {

    private final RunningPlatform platform = SharedPlatform.get();
    private final Plans plans = new Plans(platform);

    @Test
    void commandsAroundAKillOfPlanServiceHappenOnceEach() throws InterruptedException {
        var plan = plans.issued("杀〔" + java.time.Year.now() + "〕" + (System.nanoTime() % 100_000) + "号", 1);
        var unit = platform.as("district-editor", "XH");
        var task = plans.tasks(unit, plan).getFirst().get("id").asString();
        var before = platform.processes().get("plan");

        var commands = IntStream.range(0, 40)
            .mapToObj(i -> new Progress("第" + i + "次", i))
            .toList();
        var sender = Thread.ofVirtual().start(() ->
            commands.forEach(c -> Retry.untilAcknowledged(() -> c.send(unit, task)))
        );
        await().until(
            () ->
                unit
                    .get("/api/tasks/" + task)
                    .json()
                    .at("/percent")
                    .asInt() >= 5
        );
        platform.kill("plan");
        assertThat(sender.join(Duration.ofMinutes(2))).isTrue();

        var after = unit
            .get("/api/tasks/" + task)
            .expect(200)
            .json();
        assertThat(after.get("version").asLong())
            .as("one change for each command")
            .isEqualTo(1 + commands.size());
        assertThat(after.get("percent").asInt()).isEqualTo(commands.getLast().percent());
        assertThat(platform.processes().get("plan")).isNotEqualTo(before);
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> {
                var figures = unit
                    .get(
                        "/api/reports/plan-tasks/records?unit=XH&size=200&state=open&from=" +
                            Plans.MONTH +
                            "&to=" +
                            Plans.MONTH
                    )
                    .expect(200);
                var record = figures
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(r -> r.get("taskId").asString().equals(task))
                    .findFirst()
                    .orElseThrow();
                assertThat(record.get("percent").asInt()).isEqualTo(39);
            });
    }

    private record Progress(String note, int percent) {
        Answer send(Client unit, String task) {
            return unit.post(
                "/api/tasks/" + task + "/progress",
                Map.of("percent", percent, "note", note, "evidence", List.of()),
                task + note
            );
        }
    }
}
