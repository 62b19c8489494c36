package io.chengxuan.media.intake;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Published;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Tables of coverage sent through the HTTP API. */
abstract class ReportImportCase {

    static final String PATH = "/api/media/reports/imports";
    static final String HEAD = "刊播日期,媒体,标题,链接,单位,性质,头版,阅读量,处置情况\n";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        newsroom.open();
        for (var name : List.of("导入日报", "导入电视台")) {
            if (
                read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name={n}", name))
                    .get("items")
                    .isEmpty()
            ) {
                newsroom.outlet(
                    name,
                    "\"domains\":[\"" + (name.equals("导入日报") ? "rb" : "tv") + ".import.example.cn\"]"
                );
            }
        }
    }

    JsonNode checked(String table) {
        return await(upload(DISTRICT_EDITOR, "PD", table), "CHECKED");
    }

    JsonNode upload(String role, String unit, String table) {
        return upload(role, unit, bytes(table));
    }

    JsonNode upload(String role, String unit, byte[] table) {
        MvcTestResult started = newsroom.upload(role, unit, PATH, "报道.csv", table);
        assertThat(started).hasStatus(202);
        var job = read(started);
        assertThat(started).headers().hasValue("Location", path(job, ""));
        return job;
    }

    JsonNode await(JsonNode job, String status) {
        return await(job, CITY_EDITOR, "SH", status);
    }

    JsonNode await(JsonNode job, String role, String unit, String status) {
        return org.awaitility.Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> read(newsroom.get(role, unit, path(job, ""))),
                now -> now.get("status").asString().equals(status)
            );
    }

    JsonNode take(String role, String unit, JsonNode job) {
        assertThat(newsroom.post(role, unit, path(job, "/start"), "")).hasStatusOk();
        return await(job, "DONE");
    }

    List<String> titles(String unit, String text) {
        return newsroom
            .reports(unit, text, "")
            .stream()
            .map(r -> r.get("title").asString())
            .toList();
    }

    /** of, created, changed, unchanged, bad. */
    static List<Integer> counts(JsonNode job) {
        return Stream.of("of", "created", "changed", "unchanged", "bad")
            .map(name -> job.get(name).asInt())
            .toList();
    }

    static String path(JsonNode job, String act) {
        return PATH + "/" + job.get("id").asString() + act;
    }
}
