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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
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
        var calls = new AtomicInteger();
        var cuts = new AtomicInteger();
        doAnswer(call -> {
            if (calls.incrementAndGet() > 6 && cuts.get() < 3 && random.nextInt(2) == 0) {
                cuts.incrementAndGet();
                throw new IllegalStateException("cut off");
            }
            return call.callRealMethod();
        })
            .when(findings)
            .keep(any(), anyInt(), any(), any());
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
        assertThat(cuts.get()).as("seed %d", seed).isPositive();
        assertThat(done.get("created").asInt())
            .as("seed %d", seed)
            .isEqualTo(ROWS - twice);
        assertThat(done.get("bad").asInt()).isEqualTo(twice);
        assertThat(done.get("unchanged").asInt()).isZero();
        assertThat(template.count(new Query(), "reports")).isEqualTo(ROWS - twice);
    }

    private JsonNode reached(JsonNode job, String status) {
        return await()
            .atMost(Duration.ofSeconds(90))
            .until(
                () -> read(newsroom.get("district-editor", "PD", PATH + "/" + job.get("id").asString())),
                now -> now.get("status").asString().equals(status)
            );
    }
}
