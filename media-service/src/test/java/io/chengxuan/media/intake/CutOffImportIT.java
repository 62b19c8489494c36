package io.chengxuan.media.intake;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import tools.jackson.databind.JsonNode;

/** An import that is cut off where it hurts most: rows are stored, and that they are is not noted yet. */
@MediaServiceTest
class CutOffImportIT {

    private static final String PATH = "/api/media/reports/imports";
    private static final int ROWS = 4 * GoThroughRows.PORTION + 123;

    @Autowired
    Newsroom newsroom;

    @Autowired
    MongoTemplate template;

    @MockitoSpyBean
    Findings findings;

    @Test
    void cutOffAnywhereItGoesOnAndTakesEveryRowOnce() {
        newsroom.open();
        newsroom.outlet("断点日报");
        long seed = System.nanoTime();
        var random = new Random(seed);
        // Five portions are tried before they are taken, so these calls are of the taking.
        var cutAt = random.ints(7, 11).distinct().limit(2).boxed().toList();
        var calls = new AtomicInteger();
        var cuts = new AtomicInteger();
        doAnswer(call -> {
            if (cutAt.contains(calls.incrementAndGet())) {
                cuts.incrementAndGet();
                throw new IllegalStateException("cut off");
            }
            return call.callRealMethod();
        })
            .when(findings)
            .keep(any(), anyInt(), any(), any(), any());
        var table = new StringBuilder("日期,媒体,标题,单位,性质\n");
        for (int i = 0; i < ROWS; i++) {
            table
                .append("2026-06-01,断点日报,断点第")
                .append(i % 1_000 == 7 ? i - 1 : i)
                .append("篇,浦东,正面\n");
        }

        var job = read(newsroom.upload("district-editor", "PD", PATH, "大表.csv", bytes(table.toString())));
        reached(job, "CHECKED");
        newsroom.post("district-editor", "PD", PATH + "/" + job.get("id").asString() + "/start", "");
        var done = reached(job, "DONE");

        int twice = (ROWS - 8) / 1_000 + 1;
        assertThat(cuts.get()).as("seed %d", seed).isEqualTo(2);
        assertThat(done.get("created").asInt())
            .as("seed %d", seed)
            .isEqualTo(ROWS - twice);
        assertThat(done.get("bad").asInt()).isEqualTo(twice);
        assertThat(done.get("unchanged").asInt()).isZero();
        assertThat(stored("断点")).isEqualTo(ROWS - twice);
    }

    @Test
    void cancelledHalfwayWhatWasTakenStaysAndTheSameFileTakesTheRest() {
        newsroom.open();
        newsroom.outlet("半途日报");
        var calls = new AtomicInteger();
        var id = new AtomicReference<String>();
        doAnswer(call -> {
            if (calls.incrementAndGet() == 7) {
                newsroom.post("city-editor", "SH", PATH + "/" + id.get() + "/cancel", "");
            }
            return call.callRealMethod();
        })
            .when(findings)
            .keep(any(), anyInt(), any(), any(), any());
        var table = new StringBuilder("日期,媒体,标题,单位,性质\n");
        for (int i = 0; i < ROWS; i++) {
            table.append("2026-06-01,半途日报,半途第").append(i).append("篇,黄浦,正面\n");
        }
        var file = bytes(table.toString());

        var job = read(newsroom.upload("city-editor", "SH", PATH, "大表.csv", file));
        id.set(job.get("id").asString());
        reached(job, "CHECKED");
        newsroom.post("city-editor", "SH", PATH + "/" + id.get() + "/start", "");
        int before = stored("半途");
        reached(job, "CANCELLED");
        await()
            .during(Duration.ofSeconds(1))
            .until(() -> stored("半途") < ROWS);
        int taken = stored("半途");
        assertThat(taken).isGreaterThanOrEqualTo(before).isLessThan(ROWS);
        assertThat(reached(job, "CANCELLED").get("created").asInt()).isEqualTo(taken);

        var next = read(newsroom.upload("city-editor", "SH", PATH, "大表.csv", file));
        assertThat(reached(next, "CHECKED").get("unchanged").asInt()).isEqualTo(taken);
        newsroom.post("city-editor", "SH", PATH + "/" + next.get("id").asString() + "/start", "");
        assertThat(reached(next, "DONE").get("created").asInt()).isEqualTo(ROWS - taken);
        assertThat(reached(job, "CANCELLED").get("created").asInt()).isEqualTo(taken);
        assertThat(stored("半途")).isEqualTo(ROWS);
    }

    private int stored(String title) {
        return (int) template.count(new Query(Criteria.where("content.title").regex("^" + title)), "reports");
    }

    private JsonNode reached(JsonNode job, String status) {
        return await()
            .atMost(Duration.ofSeconds(90))
            .until(
                () -> read(newsroom.get("city-editor", "SH", PATH + "/" + job.get("id").asString())),
                now -> now.get("status").asString().equals(status)
            );
    }
}
