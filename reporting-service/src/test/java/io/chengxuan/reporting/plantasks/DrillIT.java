package io.chengxuan.reporting.plantasks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A rehearsal is told like the real thing and counts nowhere. */
@ReportingTest
class DrillIT {

    private static final String REHEARSED = "rehearsed";
    private static final int REAL = 20;

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    Figures<PlanTaskBoard> figures;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void aRehearsalAndThenRealTasksOnEveryPartition() {
        Bureau.settle(published, tree);
        var rehearsed = published.record(
            "plan",
            "io.chengxuan.plan.task.assigned.v1",
            REHEARSED,
            1,
            Told.of(REHEARSED, "JA", "2019-03-15").json()
        );
        rehearsed.headers().add("ce_drill", "true".getBytes(UTF_8));
        published.send(rehearsed);
        IntStream.range(0, REAL).forEach(i -> Told.of("real-" + i, "JA", "2019-03-15").tell(published, 1));
        Settled.await(
            figures,
            IntStream.range(0, REAL)
                .mapToObj(i -> "real-" + i)
                .toList()
        );
    }

    @Test
    void aRehearsalEntersNoFigureNeitherAtOnceNorByARebuild() {
        assertOnlyRealOnesCount();

        long before = figures.current().generation();
        assertThat(
            http.post().uri("/api/reports/rebuild").header(HttpHeaders.AUTHORIZATION, Tokens.bearer("admin", "SH"))
        ).hasStatus(202);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> figures.current().generation() > before);
        assertOnlyRealOnesCount();
    }

    private void assertOnlyRealOnesCount() {
        assertThat(figures.current().facts().find(new Document("_id", REHEARSED)).first()).isNull();
        var answer = http
            .get()
            .uri("/api/reports/plan-tasks?by=unit&unit=JA&from=2019-01&to=2019-12")
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer("viewer", "SH"))
            .exchange();
        var total = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray()).get("total");
        assertThat(List.of(total.get("expected").asInt(), total.get("missing").asInt())).containsOnly(REAL);
    }
}
