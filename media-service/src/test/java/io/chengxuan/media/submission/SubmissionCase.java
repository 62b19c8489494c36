package io.chengxuan.media.submission;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Submissions written by the squad PD-1, passed by its district PD, edited and published at the city. */
abstract class SubmissionCase {

    static final String PATH = "/api/media/submissions";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void open() {
        newsroom.open();
        today.is("2026-06-10");
    }

    @AfterEach
    void june() {
        today.is("2026-06-10");
    }

    static String words(String title, String... fields) {
        return words(title, "正文", fields);
    }

    static String words(String title, String text, String[] fields) {
        return """
        {"form":"ARTICLE","title":"%s","text":[{"kind":"PARAGRAPH","text":"%s"}],"pictures":[]%s}""".formatted(
            title,
            text,
            fields.length == 0 ? "" : "," + String.join(",", fields)
        );
    }

    JsonNode drafted(String role, String unit, String words) {
        var answer = newsroom.post(role, unit, PATH, "{\"submission\":" + words + "}");
        assertThat(answer).hasStatus(201);
        return read(answer);
    }

    JsonNode handedIn(String title, String... fields) {
        var draft = drafted(SQUAD_OFFICER, "PD-1", words(title, fields));
        return done(act(SQUAD_OFFICER, "PD-1", draft, "hand-in", ""));
    }

    JsonNode onDesk(String title, String... fields) {
        return done(act(DISTRICT_EDITOR, "PD", handedIn(title, fields), "pass", ""));
    }

    JsonNode accepted(String title, String... fields) {
        return done(act(CITY_EDITOR, "SH", onDesk(title, fields), "pass", ""));
    }

    JsonNode published(String title) {
        return done(act(CITY_APPROVER, "SH", accepted(title), "publish", placed()));
    }

    /** In the first column of a channel of its own. */
    String placed(String... fields) {
        var found = read(newsroom.get(CITY_EDITOR, "SH", "/api/media/channels"))
            .get("items")
            .valueStream()
            .filter(it -> it.get("name").asString().equals("投稿测试号"))
            .findFirst();
        var channel = found.orElseGet(() -> {
            var body = "{\"name\":\"投稿测试号\",\"kind\":\"WECHAT\",\"columns\":[{\"name\":\"基层\"}]}";
            return read(newsroom.post(CITY_EDITOR, "SH", "/api/media/channels", body));
        });
        return "{\"channel\":\"%s\",\"column\":\"%s\"%s}".formatted(
            channel.get("id").asString(),
            channel.at("/columns/0/id").asString(),
            fields.length == 0 ? "" : "," + String.join(",", fields)
        );
    }

    /** On the version that is given. */
    MvcTestResult act(String role, String unit, JsonNode seen, String act, String body) {
        return newsroom.change(role, unit, path(seen, act), seen.get("version").asLong(), body);
    }

    /** By an account with several roles. */
    MvcTestResult as(
        String account,
        String unit,
        List<String> roles,
        List<String> lent,
        JsonNode seen,
        String act,
        String body
    ) {
        return http
            .post()
            .uri(path(seen, act))
            .header("Authorization", Tokens.bearer(account, unit, roles, lent, Instant.now().plusSeconds(60)))
            .header("If-Match", "\"" + seen.get("version").asLong() + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }

    JsonNode one(String role, String unit, JsonNode of) {
        return done(newsroom.get(role, unit, PATH + "/" + of.get("id").asString()));
    }

    List<String> titles(String role, String unit, String filter) {
        return read(newsroom.get(role, unit, PATH + "?size=200&" + filter))
            .get("items")
            .valueStream()
            .map(it -> it.get("title").asString())
            .toList();
    }

    void assertTold(JsonNode of, String verb) {
        var id = of.get("id").asString();
        published.await(id, event -> event.type().endsWith("submission." + verb + ".v1"));
        published.of(id).forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
    }

    static void assertRefused(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status);
        assertThat(read(answer).get("type").asString()).endsWith("/" + slug);
    }

    static void assertWrong(MvcTestResult answer, String pointer) {
        assertThat(answer).hasStatus(422);
        assertThat(read(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    static JsonNode done(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static String path(JsonNode seen, String act) {
        return PATH + "/" + seen.get("id").asString() + "/" + act;
    }
}
