package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Kills media-service, and what it stands on, in the middle of its long works, and then counts. {@code faults.seed} repeats a run. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaFaultsIT {

    private static final int PORT_OFFSET = 23_000;
    private static final YearMonth NOW = YearMonth.now();
    private static final String PAPER = "断电日报";

    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private RunningPlatform platform;
    private Media media;

    @BeforeAll
    void start() throws Exception {
        System.out.println("faults.seed=" + seed);
        platform = RunningPlatform.startAnew(PORT_OFFSET, "--no-sample");
        try (var units = Objects.requireNonNull(getClass().getResourceAsStream("/sample/units.tsv"))) {
            platform.as("admin", "SH").upload("/api/units/imports", "units.tsv", units.readAllBytes()).expect(200);
        }
        media = new Media(platform);
        media.newspaper(PAPER);
    }

    @AfterEach
    void nothingIsLeftUndone() {
        assertThat(new EventLog(platform.bootstrapServers()).deadLetters()).as("dead letters").isZero();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void anImportThatIsKilledAgainAndAgainTakesExactlyTheRowsOfItsFile() {
        var pieces = new ManyPieces("断电甲", PAPER, NOW.minusMonths(2), 20_000);
        var file = pieces.workbook();
        var path = media.uploaded("断电.xlsx", file);
        var victims = Map.of(
            "media",
            new Victim(platform, "media"),
            "store",
            new Victim(platform, "store"),
            "reporting",
            new Victim(platform, "reporting")
        );
        cut(path, "TRYING", victims.get("media"), random.nextInt(10_000));
        media.await(path, now -> Media.is(now, "CHECKED"));
        media.start(path);
        int cuts = 0;
        var order = List.of("media", "reporting", "media", "store", "media", "media");
        for (int i = 0; i < order.size(); i++) {
            cuts += cut(path, "TAKING", victims.get(order.get(i)), 1_000 + i * 3_000 + random.nextInt(2_000)) ? 1 : 0;
        }
        assertThat(cuts).as("cut off while it was taken, of %d times", order.size()).isGreaterThan(3);

        var done = media.await(path, now -> Media.is(now, "DONE"));
        assertThat(done.get("created").asInt()).isEqualTo(pieces.pieces());
        assertThat(done.get("bad").asInt()).isEqualTo(pieces.repeated());
        new Taken(platform, pieces).assertExactly();
        System.out.printf("import: rows=%d cuts=%d seed=%d%n", pieces.rows(), cuts, seed);

        var again = media.imported("断电.xlsx", file);
        assertThat(again.get("unchanged").asInt()).isEqualTo(pieces.pieces());
        new Taken(platform, pieces).assertExactly();
        platform.awaitHealthy();
    }

    /** Kills it once so many rows are done; whether the import was still at it. */
    private boolean cut(String path, String status, Victim victim, int rows) {
        var seen = media.await(path, now -> !Media.is(now, status) || now.get("done").asInt() >= rows);
        victim.kill();
        return Media.is(seen, status);
    }

    @Test
    void whatIsScheduledIsPublishedOnceWheneverItsMomentIsMissed() {
        var place = media.channel("断电号");
        var victim = new Victim(platform, "media");
        for (int round = 0; round < 3; round++) {
            var accepted = new ArrayList<JsonNode>();
            for (int i = 0; i < 40; i++) {
                accepted.add(media.accepted("第" + round + "轮第" + i + "篇"));
            }
            var at = Instant.now().plusSeconds(10);
            var paths = accepted
                .stream()
                .map(one -> media.scheduled(one, place, at))
                .toList();
            assertThat(Instant.now()).isBefore(at);
            sleepUntil(at.plusMillis(random.nextInt(-300, 900)));
            victim.kill();
            paths.forEach(path -> {
                var out = media.await(path, now -> Media.is(now, "PUBLISHED"));
                assertThat(Instant.parse(out.get("publishedAt").asString())).isAfterOrEqualTo(at);
            });
            var ids = accepted
                .stream()
                .map(one -> one.get("id").asString())
                .toList();
            await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> publishedOnce(ids));
        }
        platform.awaitHealthy();
    }

    private void publishedOnce(List<String> ids) {
        var told = new EventLog(platform.bootstrapServers()).types("media.events.v1");
        assertThat(told).containsKeys(ids.toArray(String[]::new));
        assertThat(ids).allMatch(
            id ->
                Objects.requireNonNull(told.get(id))
                    .values()
                    .stream()
                    .filter("io.chengxuan.media.submission.published.v1"::equals)
                    .count() == 1
        );
    }

    private static void sleepUntil(Instant moment) {
        LockSupport.parkNanos(Duration.between(Instant.now(), moment).toNanos());
    }
}
