package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From the document to the figure, all of it through the gateway. */
class JourneyIT {

    private final RunningPlatform platform = SharedPlatform.get();
    private final Plans plans = new Plans(platform);

    @Test
    void aPlanDocumentBecomesTasksAndAHandInMovesTheFigures() throws IOException, InterruptedException {
        var editor = platform.as("city-editor", "SH");
        var preview = imported(editor, "plan.txt");
        assertThat(preview.at("/preview/number").asString()).isEqualTo("示城管执〔2031〕7号");
        assertThat(
            preview
                .at("/preview/projects")
                .valueStream()
                .map(p -> p.get("name").asString())
        ).containsExactly("街面故事征集", "公众开放日", "满意度测评发布", "年度人物展示");

        var plan = editor
            .post("/api/plans/imports/" + preview.get("id").asString() + "/accept", Map.of())
            .expect(201)
            .text("/id");
        editor.post("/api/plans/" + plan + "/submit", Map.of()).expect(200);
        plans.issue(plan);

        var district = platform.as("district-editor", "PD");
        var tasks = plans.tasks(district, plan);
        assertThat(tasks)
            .extracting(t -> t.get("projectName").asString())
            .containsExactlyInAnyOrder("街面故事征集", "公众开放日");
        var openDay = tasks
            .stream()
            .filter(t -> t.get("projectName").asString().equals("公众开放日"))
            .findFirst()
            .orElseThrow();
        var task = "/api/tasks/" + openDay.get("id").asString();

        var moved = new CountDownLatch(1);
        var viewer = platform.as("viewer", "SH");
        try (var live = viewer.stream("/api/reports/live")) {
            Thread.ofVirtual().start(() ->
                live
                    .filter(line -> line.contains("plan-tasks"))
                    .findFirst()
                    .ifPresent(_ -> moved.countDown())
            );
            district
                .post(task + "/progress", Map.of("percent", 60, "note", "已定方案", "evidence", List.of()))
                .expect(200);
            district.post(task + "/hand-in", Map.of("note", "已完成", "evidence", List.of())).expect(200);
            platform
                .as("department-editor", "SH-OFFICE")
                .post(task + "/accept", Map.of("note", "同意"))
                .expect(200);
            assertThat(moved.await(10, TimeUnit.SECONDS)).as("a live event").isTrue();
        }
        await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(() -> {
                var total = viewer
                    .get("/api/reports/plan-tasks?by=unit&from=2031-07&to=2031-07&unit=PD")
                    .expect(200)
                    .json()
                    .get("total");
                assertThat(total.get("expected").asInt()).isEqualTo(1);
                assertThat(total.get("done").asInt()).isEqualTo(1);
            });
        var records = district
            .get("/api/reports/plan-tasks/records?from=2031-07&to=2031-07&unit=PD&state=done")
            .expect(200)
            .json();
        assertThat(
            records
                .get("items")
                .valueStream()
                .map(r -> r.get("taskId").asString())
        ).containsExactly(openDay.get("id").asString());
    }

    @Test
    void anotherUnitsTaskIsNotThereForAStranger() {
        var plan = plans.issued("测〔" + java.time.Year.now() + "〕" + (System.nanoTime() % 100_000) + "号", 1);
        var task = plans.tasks(platform.as("district-editor", "PD"), plan).getFirst().get("id").asString();

        var stranger = platform.as("district-editor", "HP");
        assertThat(stranger.get("/api/tasks/" + task).status()).isEqualTo(404);
        assertThat(
            stranger
                .post("/api/tasks/" + task + "/progress", Map.of("percent", 1, "note", "", "evidence", List.of()))
                .status()
        ).isEqualTo(404);
    }

    private static tools.jackson.databind.JsonNode imported(Client editor, String resource) throws IOException {
        try (var document = JourneyIT.class.getResourceAsStream("/" + resource)) {
            var job = editor.upload("/api/plans/imports", resource, document.readAllBytes()).expect(202).location();
            await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> editor.get(job).text("/status"), "PREVIEW"::equals);
            return editor.get(job).json();
        }
    }
}
