package io.chengxuan.media.interview;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class InterviewIT {

    private static final String PATH = "/api/media/interview-requests";
    private static final String REASON = "{\"reason\":\"材料不全\"}";

    @Autowired
    Newsroom newsroom;

    @Autowired
    MockMvcTester http;

    @Autowired
    Published published;

    @Autowired
    Today today;

    private String outlet;

    @BeforeEach
    void open() {
        newsroom.open();
        var found = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=采访日报"));
        outlet = found.get("items").isEmpty() ? newsroom.outlet("采访日报") : found.at("/items/0/id").asString();
    }

    @AfterEach
    void backToToday() {
        today.is("2026-06-10");
    }

    @Test
    void aDistrictsRequestPassesTheDistrictAndTheCityBeforeItIsAccepted() {
        var id = requested("PD", "夜间噪声");
        assertThat(act(DISTRICT_EDITOR, "PD", id, "accept")).hasStatus(409);
        assertThat(act(CITY_APPROVER, "SH", id, "approve")).hasStatus(409);
        assertThat(act(DISTRICT_APPROVER, "HP", id, "approve")).hasStatus(404);
        assertThat(queue(DISTRICT_APPROVER, "PD")).contains(id);
        assertThat(queue(CITY_APPROVER, "SH")).doesNotContain(id);

        var passed = read(act(DISTRICT_APPROVER, "PD", id, "approve"));
        assertThat(passed.get("level").asString()).isEqualTo("CITY");
        var early = act(DISTRICT_EDITOR, "PD", id, "accept");
        assertThat(early).hasStatus(409);
        assertThat(read(early).get("detail").asString()).contains("不得接受采访");
        assertThat(queue(CITY_APPROVER, "SH")).contains(id);

        assertThat(
            read(act(CITY_APPROVER, "SH", id, "approve"))
                .get("status")
                .asString()
        ).isEqualTo("APPROVED");
        assertThat(
            read(act(DISTRICT_EDITOR, "PD", id, "accept"))
                .get("status")
                .asString()
        ).isEqualTo("ACCEPTED");
        published.await(id, e -> e.type().endsWith("interview-request.accepted.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void aDepartmentsRequestGoesStraightToTheCity() {
        var id = requested(DEPARTMENT_EDITOR, "SH-OFFICE", content("SH-OFFICE", "年度工作"));
        assertThat(
            read(act(CITY_APPROVER, "SH", id, "approve"))
                .get("status")
                .asString()
        ).isEqualTo("APPROVED");
    }

    @Test
    void whoAskedDoesNotDecideInARoleThatIsOnlyLent() {
        var body = content("PD", "代理样");
        var both = Tokens.bearer(
            "deputy",
            "PD",
            List.of(DISTRICT_EDITOR, DISTRICT_APPROVER),
            Instant.now().plusSeconds(60)
        );
        var made = http
            .post()
            .uri(PATH)
            .header(HttpHeaders.AUTHORIZATION, both)
            .contentType("application/json")
            .content(body)
            .exchange();
        var id = read(made).get("id").asString();
        var lent = Tokens.bearer(
            "deputy",
            "PD",
            List.of(DISTRICT_EDITOR, DISTRICT_APPROVER),
            List.of(DISTRICT_APPROVER),
            Instant.now().plusSeconds(60)
        );
        var refused = http
            .post()
            .uri(PATH + "/" + id + "/approve")
            .header(HttpHeaders.AUTHORIZATION, lent)
            .header(HttpHeaders.IF_MATCH, "\"1\"")
            .exchange();
        assertThat(refused).hasStatus(409);
        assertThat(read(refused).get("type").asString()).endsWith("/own-submission");
        assertThat(act(DISTRICT_APPROVER, "PD", id, "approve")).hasStatusOk();
    }

    @Test
    void whatIsReturnedIsPutRightAndGoesThroughAllLevelsAgain() {
        var id = requested("PD", "退回样");
        act(DISTRICT_APPROVER, "PD", id, "approve");
        assertThat(act(CITY_APPROVER, "SH", id, "return", "{}")).hasStatus(422);
        var returned = read(act(CITY_APPROVER, "SH", id, "return", REASON));
        assertThat(returned.get("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.get("reason").asString()).isEqualTo("材料不全");

        var body = content("PD", "退回样改");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(id, "change"), body)).hasStatus(428);
        assertThat(newsroom.change(DISTRICT_EDITOR, "PD", path(id, "change"), 1, body)).hasStatus(409);
        var again = read(newsroom.change(DISTRICT_EDITOR, "PD", path(id, "change"), 3, body));
        assertThat(again.get("level").asString()).isEqualTo("DISTRICT");
        assertThat(again.get("subject").asString()).isEqualTo("退回样改");
        assertThat(newsroom.change(DISTRICT_EDITOR, "PD", path(id, "change"), 4, body)).hasStatus(409);
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveNotSeen() {
        var id = requested("PD", "未读样");
        assertThat(newsroom.post(DISTRICT_APPROVER, "PD", path(id, "approve"), "")).hasStatus(428);
        act(DISTRICT_APPROVER, "PD", id, "return", REASON);
        newsroom.change(DISTRICT_EDITOR, "PD", path(id, "change"), 2, content("PD", "未读样改"));
        var unread = newsroom.change(DISTRICT_APPROVER, "PD", path(id, "approve"), 1, "");
        assertThat(unread).hasStatus(409);
        assertThat(read(unread).get("type").asString()).endsWith("/stale-version");
        assertThat(newsroom.post(DISTRICT_APPROVER, "PD", path(id, "return"), REASON)).hasStatus(428);
        assertThat(newsroom.post(DISTRICT_APPROVER, "PD", path(id, "refuse"), REASON)).hasStatus(428);
        assertThat(act(DISTRICT_APPROVER, "PD", id, "approve")).hasStatusOk();
    }

    @Test
    void whatIsRefusedOrCancelledIsOver() {
        var refused = requested("PD", "不批样");
        assertThat(act(DISTRICT_APPROVER, "PD", refused, "refuse", REASON)).hasStatusOk();
        assertThat(act(DISTRICT_EDITOR, "PD", refused, "accept")).hasStatus(409);
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(refused, "cancel"), REASON)).hasStatus(409);

        var cancelled = requested("PD", "取消样");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(cancelled, "cancel"), REASON)).hasStatusOk();
        assertThat(act(DISTRICT_APPROVER, "PD", cancelled, "approve")).hasStatus(409);
        assertThat(queue(DISTRICT_APPROVER, "PD")).doesNotContain(cancelled, refused);
    }

    @Test
    void theCityMayStillRefuseWhatWasApproved() {
        var id = approved("撤回样");
        assertThat(act(DISTRICT_APPROVER, "PD", id, "refuse", REASON)).hasStatus(409);
        assertThat(act(CITY_APPROVER, "SH", id, "refuse", REASON)).hasStatusOk();
        assertThat(act(DISTRICT_EDITOR, "PD", id, "accept")).hasStatus(409);
    }

    @Test
    void theResultNamesPiecesThatTheCallerMayRead() {
        var id = approved("结果样");
        act(DISTRICT_EDITOR, "PD", id, "accept");
        var own = report("PD", "结果样见报");
        var foreign = report("HP", "与此无关");

        assertThat(act(DISTRICT_EDITOR, "PD", id, "hold", held("2026-06-10", foreign))).hasStatus(422);
        var future = act(DISTRICT_EDITOR, "PD", id, "hold", held("2026-06-11", own));
        assertThat(read(future).at("/errors/0/pointer").asString()).isEqualTo("/heldOn");
        var done = read(act(DISTRICT_EDITOR, "PD", id, "hold", held("2026-06-10", own)));
        assertThat(done.get("status").asString()).isEqualTo("HELD");
        assertThat(done.at("/reports/0").asString()).isEqualTo(own);
        assertThat(act(DISTRICT_EDITOR, "PD", id, "hold", held("2026-06-09", own))).hasStatusOk();
        var blind = newsroom.post(DISTRICT_EDITOR, "PD", path(id, "hold"), held("2026-06-08", own));
        assertThat(blind).hasStatus(428);
    }

    @Test
    void wrongInputIsRefusedFieldByFieldAndForeignUnitsAltogether() {
        var body = content("PD", "字段样")
            .replace("\"outlet\":\"" + outlet, "\"contact\":\"nobody\",\"outlet\":\"" + outlet)
            .replace("T11:00", "T08:00")
            .replace("\"spokesperson\":{\"unit\":\"PD\"", "\"spokesperson\":{\"unit\":\"XX\"");
        var refused = newsroom.post(DISTRICT_EDITOR, "PD", PATH, body);
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactlyInAnyOrder("/contact", "/to", "/spokesperson/unit");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH, content("HP", "别区样"))).hasStatus(403);
        var others = content("PD", "别区人").replace(
            "\"spokesperson\":{\"unit\":\"PD\"",
            "\"spokesperson\":{\"unit\":\"HP\""
        );
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH, others)).hasStatus(403);
    }

    @Test
    void theSameRequestTwiceIsOne() {
        var body = content("PD", "重复样");
        var first = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "interview-twice", body);
        var second = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "interview-twice", body);
        assertThat(read(second).get("id")).isEqualTo(read(first).get("id"));
    }

    @Test
    void whatWaitsLongerThanItsLevelHasIsOverdueAndUrgentOnesAreSooner() {
        var slow = requested("PD", "常规样");
        var fast = requested(
            DISTRICT_EDITOR,
            "PD",
            content("PD", "加急样").replace("\"urgent\":false", "\"urgent\":true")
        );
        today.is("2026-06-11");
        assertThat(overdue()).contains(fast).doesNotContain(slow);
        today.is("2026-06-12");
        assertThat(overdue()).contains(fast, slow);
        act(DISTRICT_APPROVER, "PD", slow, "approve");
        assertThat(overdue()).doesNotContain(slow);
    }

    private String approved(String subject) {
        var id = requested("PD", subject);
        act(DISTRICT_APPROVER, "PD", id, "approve");
        assertThat(act(CITY_APPROVER, "SH", id, "approve")).hasStatusOk();
        return id;
    }

    private String requested(String unit, String subject) {
        return requested(DISTRICT_EDITOR, unit, content(unit, subject));
    }

    private String requested(String role, String unit, String body) {
        var made = newsroom.post(role, unit, PATH, body);
        assertThat(made).hasStatus(201);
        return read(made).get("id").asString();
    }

    private String content(String unit, String subject) {
        return """
        {"unit":"%s","outlet":"%s","from":"2026-06-16T09:30","to":"2026-06-16T11:00","place":"会议室","subject":"%s",
        "outline":"一、背景；二、做法","spokesperson":{"unit":"%s","position":"新闻发言人"},"urgent":false}""".formatted(
            unit,
            outlet,
            subject,
            unit
        );
    }

    private String report(String unit, String title) {
        var body = """
        {"report":{"outlet":"%s","date":"2026-06-10","title":"%s","tone":"NEUTRAL","shares":[{"unit":"%s"}]}}""".formatted(
            outlet,
            title,
            unit
        );
        return read(newsroom.post(CITY_EDITOR, "SH", "/api/media/reports", body))
            .get("id")
            .asString();
    }

    private static String held(String on, String report) {
        return "{\"heldOn\":\"%s\",\"asked\":\"问了三项\",\"reports\":[\"%s\"]}".formatted(on, report);
    }

    private MvcTestResult act(String role, String unit, String id, String act) {
        return act(role, unit, id, act, "");
    }

    /** By somebody who has just looked at it. */
    private MvcTestResult act(String role, String unit, String id, String act, String body) {
        var version = read(newsroom.get(VIEWER, "SH", PATH + "/" + id))
            .get("version")
            .asLong();
        return newsroom.change(role, unit, path(id, act), version, body);
    }

    private List<String> queue(String role, String unit) {
        return ids(read(newsroom.get(role, unit, PATH + "?mine=true&size=200")));
    }

    private List<String> overdue() {
        return ids(read(newsroom.get(DISTRICT_APPROVER, "PD", PATH + "?overdue=true&size=200")));
    }

    private static List<String> ids(JsonNode page) {
        return page
            .get("items")
            .valueStream()
            .map(row -> row.get("id").asString())
            .toList();
    }

    private static String path(String id, String act) {
        return PATH + "/" + id + "/" + act;
    }
}
