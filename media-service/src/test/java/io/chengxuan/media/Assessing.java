package io.chengxuan.media;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.test.Today;
import java.time.LocalDate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Assessing months through the HTTP API, by rules that hold since 2020 for all tests of the service. */
public record Assessing(Newsroom newsroom) {
    public static final String RULES = "/api/media/assessment-rules";
    public static final String PATH = "/api/media/assessments";
    /** City newspaper 3, central newspaper 10, front page 1, negative −5 and nothing for its outlet, at most 20 a month. */
    public static final String SET = """
    {"rules":[{"rule":"OUTLET_CITY_NEWSPAPER","points":3,"cap":null},{"rule":"OUTLET_CENTRAL_NEWSPAPER","points":10,"cap":null},
    {"rule":"FRONT_PAGE","points":1,"cap":null},{"rule":"TONE_NEGATIVE","points":-5,"cap":null},
    {"rule":"SUBMISSION_PUBLISHED","points":2,"cap":null},{"rule":"SUBMISSION_LATE","points":-0.5,"cap":null}],
    "tones":[{"tone":"NEUTRAL","times":0.5},{"tone":"NEGATIVE","times":0},{"tone":"ACCOUNTABILITY","times":0}],
    "reprints":"ONCE_HIGHEST","unitCap":20,"shortfall":0.8}""";

    /** The id of the rules, which are put in force when they are asked for first. */
    public String rules() {
        var known = read(newsroom.get("viewer", "PD", RULES + "?size=200")).get("items");
        for (var version : known) {
            if (version.get("from").asString().equals("2020-01")) {
                return version.get("id").asString();
            }
        }
        var id = draft("基本规则");
        assertThat(
            newsroom.change(CITY_APPROVER, "SH", RULES + "/" + id + "/put-in-force", 1, "{\"from\":\"2020-01\"}")
        ).hasStatusOk();
        return id;
    }

    public String draft(String name) {
        var written = newsroom.post(CITY_EDITOR, "SH", RULES, body(name, SET));
        assertThat(written).hasStatus(201);
        return read(written).get("id").asString();
    }

    public static String body(String name, String set) {
        return "{\"name\":\"%s\",\"note\":\"试行\",\"rules\":%s}".formatted(name, set);
    }

    public JsonNode drafted(String month) {
        var begun = newsroom.post(CITY_EDITOR, "SH", PATH, "{\"month\":\"" + month + "\"}");
        assertThat(begun).hasStatus(201);
        return settled(month);
    }

    /** Waits until nothing is left to be done. */
    public JsonNode settled(String month) {
        return await().until(
            () -> read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + month)),
            now -> now.get("work").asString().equals("NONE")
        );
    }

    public JsonNode published(String month) {
        drafted(month);
        assertThat(publish(month)).hasStatusOk();
        return settled(month);
    }

    public MvcTestResult publish(String month) {
        return newsroom.post(CITY_APPROVER, "SH", PATH + "/" + month + "/publish", "{\"workingDays\":3}");
    }

    public MvcTestResult close(String month) {
        return newsroom.post(CITY_APPROVER, "SH", PATH + "/" + month + "/close", "");
    }

    public String appeal(String month, String unit) {
        var body = "{\"month\":\"%s\",\"unit\":\"%s\",\"reason\":\"少算一篇\"}".formatted(month, unit);
        var made = newsroom.post(DISTRICT_EDITOR, unit, "/api/media/appeals", body);
        assertThat(made).hasStatus(201);
        return read(made).get("id").asString();
    }

    /** Closes the month after its appeals; the day is what it was before. */
    public void closed(Today today, String month) {
        var until = published(month).get("appealsUntil").asString();
        var now = LocalDate.now(today).toString();
        today.is(LocalDate.parse(until).plusDays(1).toString());
        assertThat(close(month)).hasStatusOk();
        today.is(now);
    }

    /** Id of the correction for a piece that was withdrawn after its month was closed. */
    public String correction(Today today, String month, String outlet) {
        var piece = piece(outlet, month + "-05", "关账后撤回", "\"shares\":[{\"unit\":\"SJ\"}]");
        closed(today, month);
        withdraw(piece);
        return read(newsroom.post(CITY_EDITOR, "SH", "/api/media/corrections/compare", ""))
            .get("items")
            .valueStream()
            .filter(item -> item.get("month").asString().equals(month))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    }

    /** A registered piece, positive unless the fields say otherwise; its id. */
    public String piece(String outlet, String date, String title, String... fields) {
        var given = String.join(",", fields);
        var tone = given.contains("\"tone\"") ? "" : ",\"tone\":\"POSITIVE\"";
        var body = "{\"report\":{\"outlet\":\"%s\",\"date\":\"%s\",\"title\":\"%s\"%s,%s}}";
        var made = newsroom.post(
            CITY_EDITOR,
            "SH",
            "/api/media/reports",
            body.formatted(outlet, date, title, tone, given)
        );
        assertThat(made).hasStatus(201);
        return read(made).get("id").asString();
    }

    public void withdraw(String piece) {
        assertThat(
            newsroom.post(CITY_EDITOR, "SH", "/api/media/reports/" + piece + "/withdraw", "{\"reason\":\"误登\"}")
        ).hasStatusOk();
    }

    public JsonNode explained(String month, String unit) {
        return read(newsroom.get("viewer", unit, PATH + "/" + month + "/scores/" + unit));
    }

    public JsonNode ranking(String months) {
        return read(newsroom.get("viewer", "QP", PATH + "/ranking?" + months)).get("rows");
    }
}
