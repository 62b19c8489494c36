package io.chengxuan.media.report;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Pieces registered through the HTTP API, all of one outlet. */
abstract class ReportCase {

    static final String PATH = "/api/media/reports";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    String outlet;

    @BeforeEach
    void open() {
        newsroom.open();
        var found = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=登记日报"));
        outlet = found.get("items").isEmpty() ? newsroom.outlet("登记日报") : found.at("/items/0/id").asString();
    }

    String report(String title, String... fields) {
        var given = String.join(",", fields);
        var tone = given.contains("\"tone\"") ? "" : ",\"tone\":\"POSITIVE\"";
        return "{\"outlet\":\"%s\",\"date\":\"2026-06-01\",\"title\":\"%s\"%s,%s}".formatted(
            outlet,
            title,
            tone,
            given
        );
    }

    static String shares(String... units) {
        return "\"shares\":[{\"unit\":\"" + String.join("\"},{\"unit\":\"", units) + "\"}]";
    }

    MvcTestResult register(String role, String unit, String report) {
        return newsroom.post(role, unit, PATH, "{\"report\":" + report + "}");
    }

    JsonNode registered(String role, String unit, String report) {
        var answer = register(role, unit, report);
        assertThat(answer).hasStatus(201);
        return read(answer);
    }

    MvcTestResult reading(JsonNode piece, String value, String asOf) {
        var body = "{\"metric\":\"READS\",\"value\":\"%s\",\"asOf\":\"%s\"}".formatted(value, asOf);
        return newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/readings"), body);
    }

    JsonNode known(String role, String unit, String question) {
        var items = read(newsroom.get(role, unit, PATH + "/known?" + question)).get("items");
        return items.isEmpty() ? null : items.get(0);
    }

    List<String> titles(String unit, String filter) {
        return read(newsroom.get(VIEWER, unit, PATH + "?" + filter))
            .get("items")
            .valueStream()
            .map(r -> r.get("title").asString())
            .toList();
    }

    void assertKept(String id, String type) {
        published.await(id, e -> e.type().endsWith(type));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    static String id(JsonNode piece) {
        return piece.get("id").asString();
    }

    static String path(JsonNode piece, String act) {
        return PATH + "/" + id(piece) + act;
    }
}
