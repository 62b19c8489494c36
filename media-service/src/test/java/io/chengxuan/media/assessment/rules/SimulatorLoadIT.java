package io.chengxuan.media.assessment.rules;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.Assessing;
import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How long it takes to try rules out with a month of 10 000 pieces. Means something on a quiet machine only. */
@Tag("load")
@MediaServiceTest
class SimulatorLoadIT {

    private static final int PIECES = 10_000;
    private static final int TIMES = 20;
    private static final String IMPORTS = "/api/media/reports/imports";

    @Autowired
    Newsroom newsroom;

    @Test
    void aMonthOfTenThousandPiecesIsTriedOutAtOnce() {
        newsroom.open();
        new Assessing(newsroom).rules();
        newsroom.outlet("模拟大报");
        var table = new StringBuilder("刊播日期,媒体,标题,单位,性质\n");
        for (int i = 0; i < PIECES; i++) {
            var unit = new String[] { "浦东", "黄浦", "松江", "青浦" }[i % 4];
            table.append("2025-12-%02d,模拟大报,第%d篇,%s,正面\n".formatted(1 + (i % 28), i, unit));
        }
        var job = read(newsroom.upload(CITY_EDITOR, "SH", IMPORTS, "报道.csv", bytes(table.toString())));
        var path = IMPORTS + "/" + job.get("id").asString();
        awaitStatus(path, "CHECKED");
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/start", "")).hasStatusOk();
        awaitStatus(path, "DONE");

        var trial = "{\"rules\":%s,\"month\":\"2025-12\"}".formatted(Assessing.SET);
        var took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            var answer = newsroom.post(CITY_EDITOR, "SH", Assessing.RULES + "/simulations", trial);
            took[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(read(answer).get("pieces").asInt()).isEqualTo(PIECES);
        }
        Arrays.sort(took);
        System.out.printf(
            "simulation of %d pieces: median %d ms, worst %d ms%n",
            PIECES,
            took[TIMES / 2],
            took[TIMES - 1]
        );
        assertThat(took[TIMES / 2]).isLessThan(2_000);
    }

    private JsonNode awaitStatus(String path, String status) {
        return await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> read(newsroom.get(CITY_EDITOR, "SH", path)),
                now -> now.get("status").asString().equals(status)
            );
    }
}
