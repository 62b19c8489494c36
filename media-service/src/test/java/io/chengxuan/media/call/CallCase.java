package io.chengxuan.media.call;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Calls made through the HTTP API; due at 17:00 on 20 June 2026 unless said otherwise. */
abstract class CallCase {

    static final String PATH = "/api/media/topic-calls";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @BeforeEach
    void open() {
        newsroom.open();
        today.is("2026-06-10");
    }

    /** By the city. */
    MvcTestResult act(String call, String act, String body) {
        return newsroom.post(CITY_EDITOR, "SH", PATH + "/" + call + act, body);
    }

    JsonNode seen(String call, String unit) {
        return read(newsroom.get(VIEWER, unit, PATH + "/" + call));
    }

    /** {@code unit TIMELINESS}, in the order shown to a unit. */
    List<String> owed(String call, String unit) {
        return read(newsroom.get(VIEWER, unit, PATH + "/" + call + "/owed"))
            .get("items")
            .valueStream()
            .map(row -> row.get("unit").asString() + " " + row.get("timeliness").asString())
            .toList();
    }

    void awaitOwed(String call, String... rows) {
        await().untilAsserted(() -> assertThat(owed(call, "SH")).containsExactly(rows));
    }

    /** What the desk tells of a submission. */
    void told(String submission, long sequence, String unit, String call, String status, String handedInAt) {
        var at = handedInAt == null ? "null" : "\"" + handedInAt + "\"";
        var json = "{\"id\":\"%s\",\"unit\":\"%s\",\"call\":\"%s\",\"status\":\"%s\",\"handedInAt\":%s}".formatted(
            submission,
            unit,
            call,
            status,
            at
        );
        published.send("media", "io.chengxuan.media.submission.handed-in.v1", submission, sequence, json);
    }
}
