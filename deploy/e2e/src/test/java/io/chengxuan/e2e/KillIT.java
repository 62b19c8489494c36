package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One kill in the middle of work; the profile {@code faults} does it to every process, many times. */
class KillIT {

    private static final int MORE_AFTER_THE_KILL = 20;

    private final RunningPlatform platform = SharedPlatform.get();
    private final Plans plans = new Plans(platform);

    @Test
    void commandsAroundAKillOfPlanServiceHappenOnceEach() throws InterruptedException {
        var plan = plans.issued("杀〔" + java.time.Year.now() + "〕" + (System.nanoTime() % 100_000) + "号", 1);
        var unit = platform.as("district-editor", "XH");
        var task = plans.tasks(unit, plan).getFirst().get("id").asString();
        var before = platform.processes().get("plan");

        var killed = new AtomicBoolean();
        var sent = new AtomicInteger();
        var sender = Thread.ofVirtual().start(() -> {
            for (int more = MORE_AFTER_THE_KILL; more > 0; more -= killed.get() ? 1 : 0) {
                var command = new Progress("第" + sent.get() + "次", sent.get() % 100);
                Retry.untilAcknowledged(() -> command.send(unit, task));
                sent.incrementAndGet();
            }
        });
        await().until(() -> sent.get() >= 5);
        platform.kill("plan");
        killed.set(true);
        assertThat(sender.join(Duration.ofMinutes(2))).isTrue();

        var after = Retry.untilAcknowledged(() -> unit.get("/api/tasks/" + task)).json();
        assertThat(after.get("version").asInt())
            .as("one change for each command")
            .isEqualTo(1 + sent.get());
        int last = (sent.get() - 1) % 100;
        assertThat(after.get("percent").asInt()).isEqualTo(last);
        assertThat(platform.processes().get("plan")).isNotEqualTo(before);

        Retry.untilAcknowledged(() ->
            unit.post(
                "/api/tasks/" + task + "/hand-in",
                Map.of("note", "完成", "evidence", List.of()),
                task + "hand-in"
            )
        );
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> {
                assertThat(recordOf(unit, task, "open")).isEmpty();
                assertThat(recordOf(unit, task, "onTime")).hasValueSatisfying(record ->
                    assertThat(record.get("handedInOn").isNull()).isFalse()
                );
            });
    }

    @Test
    void anImportAroundAKillOfMediaServiceTakesEveryRowOnce() {
        var media = new Media(platform);
        media.newspaper("断电晚报");
        var pieces = new ManyPieces("停电中", "断电晚报", YearMonth.now().minusYears(2), 4_000);
        var path = media.uploaded("停电.xlsx", pieces.workbook());
        media.await(path, now -> Media.is(now, "CHECKED"));
        var victim = new Victim(platform, "media");
        media.start(path);
        var seen = media.await(path, now -> now.get("done").asInt() > 0);
        victim.kill();
        assertThat(Media.is(seen, "TAKING")).as("killed while it was taken").isTrue();

        var done = media.await(path, now -> Media.is(now, "DONE"));
        assertThat(done.get("created").asInt()).isEqualTo(pieces.pieces());
        assertThat(done.get("bad").asInt()).isEqualTo(pieces.repeated());
        new Taken(platform, pieces).assertExactly();
    }

    private static Optional<JsonNode> recordOf(Client unit, String task, String state) {
        return unit
            .get(
                "/api/reports/plan-tasks/records?unit=XH&size=200&state=" +
                    state +
                    "&from=" +
                    Plans.MONTH +
                    "&to=" +
                    Plans.MONTH
            )
            .expect(200)
            .json()
            .get("items")
            .valueStream()
            .filter(record -> record.get("taskId").asString().equals(task))
            .findFirst();
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
