package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.Assessing.PATH;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.outbox.Command;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Months computed, published, appealed against, closed and corrected. */
@MediaServiceTest
class AssessmentIT extends AssessmentCase {

    private static final String APPEALS = "/api/media/appeals";

    @Test
    void aMonthIsComputedExplainedAndPublishedToEverybody() {
        piece("2025-03-05", "甲一", "PD", "\"frontPage\":true");
        piece("2025-03-06", "甲二", "PD-1\"},{\"unit\":\"HP");
        piece("2025-03-07", "甲三", "HP", "\"tone\":\"NEGATIVE\"", "\"statement\":\"已整改\"");
        piece("2025-03-08", "甲四", "SH");

        var draft = assessing.drafted("2025-03");
        assertThat(draft.get("done").asInt()).isEqualTo(4);
        assertThat(draft.get("pieces").asInt()).isEqualTo(4);
        assertThat(assessing.ranking("from=2025-03")).isEmpty();
        assertThat(newsroom.get("viewer", "PD", PATH + "/2025-03")).hasStatus(404);
        assertThat(newsroom.get("viewer", "PD", PATH + "/2025-03/scores/PD")).hasStatus(404);

        assertThat(assessing.publish("2025-03")).hasStatusOk();
        assertThat(assessing.settled("2025-03").get("appealsUntil").asString()).isEqualTo("2026-06-15");
        var rows = assessing.ranking("from=2025-03");
        assertThat(rows.valueStream().map(AssessmentCase::place)).containsExactly(
            "PD 1 5.5",
            "HP 2 -3.5",
            "SJ 1 0",
            "QP 1 0"
        );
        var lines = assessing.explained("2025-03", "PD").get("lines");
        assertThat(
            lines.valueStream().map(line -> line.get("rule").asString() + line.get("points").asString())
        ).containsExactly("FRONT_PAGE1", "OUTLET_CITY_NEWSPAPER3", "OUTLET_CITY_NEWSPAPER1.5");
        assertThat(lines.at("/2/share").asString()).isEqualTo("0.5");
        assertThat(newsroom.get("viewer", "HP", PATH + "/2025-03/scores/PD")).hasStatus(404);
        assertThat(newsroom.get("viewer", "PD-1", PATH + "/2025-03/scores/PD")).hasStatus(404);
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/2025-03/compute", "")).hasStatus(409);
        kept("2025-03", "assessment.published.v1");
        kept("2025-03-PD", "score.published.v1");
        assertThat(
            newsroom.get("viewer", "PD", PATH + "/ranking/table?from=2025-03&format=CSV").getResponse()
        ).satisfies(file -> assertThat(file.getContentAsString()).contains("市区组,1,浦东区城管执法局,5.5"));
        assertThat(newsroom.get("viewer", "PD", PATH + "/2025-03/scores/PD/table?format=CSV").getResponse()).satisfies(
            file -> assertThat(file.getContentAsString()).contains("市级报纸", "甲二")
        );
    }

    @Test
    void whatWasCutOffGoesOnAndComputingAgainTakesWhatIsThereNow() {
        piece("2025-04-05", "乙一", "PD");
        scores.createIfAbsent(Score.of("2025-04", "PD", "URBAN"), Command.bySystem("media", "SH"));
        scores.createIfAbsent(Score.of("2025-04", "QP-1", "SUBURBAN"), Command.bySystem("media", "SH"));
        var first = assessing.drafted("2025-04");
        assertThat(first.get("done").asInt()).isEqualTo(4);

        piece("2025-04-06", "乙二", "PD");
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/2025-04/compute", "")).hasStatusOk();
        assertThat(assessing.settled("2025-04").get("round").asInt()).isEqualTo(2);
        assertThat(points("2025-04", "PD")).isEqualTo("6");
        assertThat(newsroom.get(CITY_EDITOR, "SH", PATH + "/2025-04/scores/PD")).hasStatusOk();

        assertThat(assessing.publish("2025-04")).hasStatusOk();
        assessing.settled("2025-04");
        assertThat(scores.get("2025-04-PD").published()).isTrue();
        assertThat(scores.get("2025-04-QP-1").published()).as("of an earlier round").isFalse();
        assertThat(newsroom.get("viewer", "QP", PATH + "/2025-04/scores/QP-1")).hasStatus(404);
    }

    @Test
    void aUnitAppealsTheCityDecidesAndThenTheMonthIsClosed() {
        var piece = piece("2025-05-05", "丙一", "PD");
        assessing.published("2025-05");
        var first = appeal("PD", "PD", piece);
        assertThat(first).hasStatus(201);
        assertThat(read(first).get("title").asString()).isEqualTo("丙一");
        assertThat(appeal("PD", "HP", null)).hasStatus(403);
        assertThat(appeal("PD", "PD", "nowhere")).hasStatus(422);
        assertThat(newsroom.get("viewer", "HP", APPEALS + "/" + id(first))).hasStatus(404);
        assertThat(read(newsroom.get("viewer", "HP", APPEALS + "?month=2025-05")).get("items")).isEmpty();
        var second = appeal("PD", "PD", null);

        today.is("2026-06-16");
        assertThat(read(assessing.close("2025-05")).get("type").asString()).endsWith("/appeals-open");
        assertThat(decide(second, "refuse", "{\"reason\":\"\"}")).hasStatus(422);
        assertThat(decide(second, "refuse", "{\"reason\":\"不成立\"}")).hasStatusOk();
        assertThat(decide(second, "grant", "{\"points\":1,\"reason\":\"再\"}")).hasStatus(409);
        assertThat(decide(first, "grant", "{\"points\":0,\"reason\":\"漏\"}")).hasStatus(422);
        assertThat(decide(first, "grant", "{\"points\":2.5,\"reason\":\"头版漏记\"}")).hasStatusOk();
        await().until(() -> points("2025-05", "PD").equals("5.5"));
        var lines = assessing.explained("2025-05", "PD").get("lines");
        assertThat(lines.at("/1/kind").asString()).isEqualTo("APPEAL");
        assertThat(lines.at("/1/title").asString()).isEqualTo("头版漏记");
        assertThat(assessing.close("2025-05")).hasStatusOk();
        assertThat(appeal("PD", "PD", null)).hasStatus(409);
        kept(id(first), "appeal.granted.v1");
        kept("2025-05-PD", "score.corrected.v1");
        assertThat(published.of(id(first))).noneMatch(event ->
            new String(event.data(), java.nio.charset.StandardCharsets.UTF_8).contains("头版漏记")
        );
    }

    @Test
    void aMonthLongPastIsPublishedWithoutAppealsAndClosedAtOnce() {
        assessing.drafted("2023-05");
        assertThat(newsroom.post(CITY_APPROVER, "SH", PATH + "/2023-05/publish", "{\"workingDays\":0}")).hasStatusOk();
        assertThat(assessing.settled("2023-05").get("appealsUntil").isNull()).isTrue();
        var body = "{\"month\":\"2023-05\",\"unit\":\"PD\",\"reason\":\"晚\"}";
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", APPEALS, body)).hasStatus(409);
        assertThat(assessing.close("2023-05")).hasStatusOk();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(begin("2026-06")).hasStatus(422);
        assertThat(begin("2019-06")).hasStatus(409);
        assertThat(begin("2026-6")).hasStatus(400);
        assertThat(newsroom.get("viewer", "PD", PATH + "/ranking?from=2025-03&to=2025-02")).hasStatus(400);
        assertThat(newsroom.get("viewer", "PD", PATH + "/ranking?from=x")).hasStatus(400);
        assertThat(assessing.publish("2023-01")).hasStatus(404);
        assessing.published("2025-09");
        assertThat(begin("2025-09")).hasStatus(409);
        assertThat(read(assessing.close("2025-09")).get("detail").asString()).contains("2026-06-15");
        today.is("2026-06-16");
        var late = newsroom.post(
            DISTRICT_EDITOR,
            "PD",
            APPEALS,
            "{\"month\":\"2025-09\",\"unit\":\"PD\",\"reason\":\"晚\"}"
        );
        assertThat(read(late).get("type").asString()).endsWith("/appeal-time-over");
    }

    private MvcTestResult begin(String month) {
        return newsroom.post(CITY_EDITOR, "SH", PATH, "{\"month\":\"" + month + "\"}");
    }

    private MvcTestResult appeal(String caller, String unit, String source) {
        var body = "{\"month\":\"2025-05\",\"unit\":\"%s\",\"source\":%s,\"reason\":\"应计头版\"}";
        var about = source == null ? "null" : "\"" + source + "\"";
        return newsroom.post(DISTRICT_EDITOR, caller, APPEALS, body.formatted(unit, about));
    }

    private MvcTestResult decide(MvcTestResult appeal, String act, String body) {
        return newsroom.post(CITY_APPROVER, "SH", APPEALS + "/" + id(appeal) + "/" + act, body);
    }

    private static String id(MvcTestResult answer) {
        return read(answer).get("id").asString();
    }
}
