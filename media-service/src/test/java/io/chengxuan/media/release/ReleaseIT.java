package io.chengxuan.media.release;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ReleaseIT {

    private static final String PATH = "/api/media/releases";
    private static final String REASON = "{\"reason\":\"数字待核\"}";

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
        var found = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=通稿日报"));
        outlet = found.get("items").isEmpty() ? newsroom.outlet("通稿日报") : found.at("/items/0/id").asString();
    }

    @AfterEach
    void backToToday() {
        today.is("2026-06-10");
    }

    @Test
    void aReleaseIsWrittenReturnedSubmittedIssuedAndWithdrawn() {
        var id = drafted("开放日邀请市民走进城管");
        assertThat(act(CITY_APPROVER, id, "issue")).hasStatus(409);
        assertThat(act(CITY_EDITOR, id, "submit")).hasStatusOk();
        assertThat(act(CITY_APPROVER, id, "return", "{}")).hasStatus(422);
        assertThat(act(CITY_APPROVER, id, "return", REASON)).hasStatusOk();
        assertThat(newsroom.post(CITY_EDITOR, "SH", path(id, "change"), content("改了", outlet))).hasStatus(428);
        assertThat(newsroom.change(CITY_EDITOR, "SH", path(id, "change"), 1, content("改了", outlet))).hasStatus(409);
        assertThat(
            newsroom.change(CITY_EDITOR, "SH", path(id, "change"), 3, content("开放日邀您来", outlet))
        ).hasStatusOk();
        act(CITY_EDITOR, id, "submit");
        var issued = read(act(CITY_APPROVER, id, "issue"));
        assertThat(issued.get("number").asString()).matches("城管通稿〔2026〕\\d+号");
        assertThat(issued.get("issuedOn").asString()).isEqualTo("2026-06-10");

        var number = issued.get("number").asString();
        var withdrawn = read(act(CITY_APPROVER, id, "withdraw", REASON));
        assertThat(withdrawn.get("number").asString()).isEqualTo(number);
        assertThat(withdrawn.get("reason").asString()).isEqualTo("数字待核");
        published.await(id, e -> e.type().endsWith("press-release.withdrawn.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void manyIssuedAtOnceGetTheNextNumbersWithoutGapOrTwins() throws Exception {
        today.is("2031-03-01");
        var issuing = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 24; i++) {
            var id = drafted("并发样" + i);
            act(CITY_EDITOR, id, "submit");
            issuing.add(() ->
                read(act(CITY_APPROVER, id, "issue"))
                    .get("serial")
                    .asInt()
            );
        }
        var serials = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(issuing)) {
                serials.add(each.get());
            }
        }
        assertThat(serials).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());

        today.is("2032-01-01");
        var next = drafted("新年样");
        act(CITY_EDITOR, next, "submit");
        assertThat(
            read(act(CITY_APPROVER, next, "issue"))
                .get("serial")
                .asInt()
        ).isEqualTo(1);
    }

    @Test
    void theSameCommandTwiceGivesOneNumber() {
        var id = drafted("重复样");
        act(CITY_EDITOR, id, "submit");
        var first = newsroom.send(CITY_APPROVER, "SH", path(id, "issue"), 2L, "issue-twice", "");
        var second = newsroom.send(CITY_APPROVER, "SH", path(id, "issue"), 2L, "issue-twice", "");
        assertThat(read(second).get("serial")).isEqualTo(read(first).get("serial"));
    }

    @Test
    void whatIsDecidedIsWhatWasSeen() {
        var id = drafted("换稿样");
        act(CITY_EDITOR, id, "submit");
        for (var act : List.of("issue", "return", "withdraw")) {
            assertThat(newsroom.post(CITY_APPROVER, "SH", path(id, act), REASON)).hasStatus(428);
        }
        for (var act : List.of("submit", "discard")) {
            assertThat(newsroom.post(CITY_EDITOR, "SH", path(id, act), REASON)).hasStatus(428);
        }
        assertThat(act(CITY_APPROVER, id, "return", REASON)).hasStatusOk();
        newsroom.change(CITY_EDITOR, "SH", path(id, "change"), 3, content("没有人看过的", outlet));
        act(CITY_EDITOR, id, "submit");

        var late = newsroom.change(CITY_APPROVER, "SH", path(id, "issue"), 2, "");
        assertThat(late).hasStatus(409);
        assertThat(read(late).get("type").asString()).endsWith("/stale-version");
        assertThat(
            read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + id))
                .get("number")
                .isNull()
        ).isTrue();
    }

    @Test
    void whoWroteItDoesNotIssueItInALentRole() {
        var both = Tokens.bearer(
            "writer",
            "SH",
            List.of(CITY_EDITOR, CITY_APPROVER),
            List.of(CITY_APPROVER),
            Instant.now().plusSeconds(60)
        );
        var id = read(send(both, PATH, content("自写自发样", outlet)))
            .get("id")
            .asString();
        assertThat(act(CITY_EDITOR, id, "submit")).hasStatusOk();
        var refused = send(both, path(id, "issue"), "");
        assertThat(refused).hasStatus(409);
        assertThat(read(refused).get("type").asString()).endsWith("/own-submission");
        assertThat(act(CITY_APPROVER, id, "issue")).hasStatusOk();
    }

    @Test
    void aDraftIsItsUnitsAndWhatIsOutEverybodys() {
        var body = content("区里通稿样", outlet);
        var id = read(newsroom.post(DISTRICT_EDITOR, "PD", PATH, body))
            .get("id")
            .asString();
        assertThat(newsroom.get(VIEWER, "HP", PATH + "/" + id)).hasStatus(404);
        assertThat(titles("HP")).doesNotContain("区里通稿样");
        newsroom.change(DISTRICT_EDITOR, "PD", path(id, "submit"), 1, "");
        act(CITY_APPROVER, id, "issue");
        assertThat(newsroom.get(VIEWER, "HP", PATH + "/" + id)).hasStatusOk();
        assertThat(titles("HP")).contains("区里通稿样");
        assertThat(newsroom.change(DISTRICT_EDITOR, "HP", path(id, "submit"), 3, "")).hasStatus(403);
    }

    @Test
    void wrongInputIsRefusedFieldByField() {
        var contact = newsroom.contact(outlet, "通稿联系样");
        var body =
            "{\"title\":\"x\",\"invited\":[{\"outlet\":\"%s\",\"contacts\":[\"%s\",\"nobody\"]},{\"outlet\":\"nowhere\"},{\"outlet\":\"%s\"}]}".formatted(
                outlet,
                contact,
                outlet
            );
        var refused = newsroom.post(CITY_EDITOR, "SH", PATH, body);
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/invited/0/contacts/1", "/invited/1/outlet", "/invited/2/outlet");

        var empty = read(newsroom.post(CITY_EDITOR, "SH", PATH, "{\"title\":\"没有正文\"}"))
            .get("id")
            .asString();
        assertThat(act(CITY_EDITOR, empty, "submit")).hasStatus(422);
        assertThat(act(CITY_EDITOR, empty, "discard", REASON)).hasStatusOk();
    }

    @Test
    void theWordDocumentHasNumberTitleTextAndOutline() throws Exception {
        var id = issued("文档样通稿");
        var file = newsroom.get(VIEWER, "PD", PATH + "/" + id + "/document");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var lines = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(lines.getFirst()).startsWith("城管通稿〔2026〕");
            assertThat(lines).contains(
                "文档样通稿",
                "一、活动安排",
                "当天开放二十处场所。",
                "采访提纲",
                "1. 今年有何不同？"
            );
        }
    }

    @Test
    void coverageIsProposedByTitleAndLinkedAndCounted() {
        var id = issued("七一五公众开放日邀请市民走进城管");
        var alike = report(outlet, "公众开放日邀请市民走进城管", "2026-06-11");
        var other = report(outlet, "早餐摊规范经营有新招", "2026-06-11");
        var elsewhere = report(newsroom.outlet("未邀请报"), "七一五公众开放日邀请市民走进城管", "2026-06-11");

        var before = read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + id + "/coverage"));
        assertThat(before.get("pieces").asInt()).isZero();
        assertThat(
            before
                .get("proposed")
                .valueStream()
                .map(p -> p.get("id").asString())
        ).containsExactly(alike);
        var question = "?outlet={o}&date=2026-06-11&title={t}";
        assertThat(
            read(newsroom.get(VIEWER, "PD", PATH + "/proposed" + question, outlet, "公众开放日邀市民走进城管"))
                .get("items")
                .valueStream()
                .map(p -> p.get("id").asString())
        ).contains(id);

        link(alike, id);
        link(elsewhere, id);
        var reading = "{\"metric\":\"READS\",\"value\":\"12万+\"}";
        newsroom.post(CITY_EDITOR, "SH", "/api/media/reports/" + alike + "/readings", reading);
        var after = read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + id + "/coverage"));
        assertThat(counts(after)).containsExactly(1, 1, 2, 1);
        assertThat(after.get("outlets")).hasSize(2);
        assertThat(after.get("proposed")).isEmpty();
        assertThat(counts(read(newsroom.get(VIEWER, "PD", PATH + "/" + id + "/coverage")))).containsExactly(1, 0, 0, 0);
        var wrong = newsroom.post(
            CITY_EDITOR,
            "SH",
            "/api/media/reports/" + other + "/release",
            "{\"release\":\"" + drafted("未发样") + "\"}"
        );
        assertThat(wrong).hasStatus(422);
        published.await(alike, e -> e.type().endsWith("report.corrected.v1"));
        published.of(alike).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    private void link(String report, String release) {
        var body = "{\"release\":\"%s\"}".formatted(release);
        assertThat(newsroom.post(CITY_EDITOR, "SH", "/api/media/reports/" + report + "/release", body)).hasStatusOk();
    }

    private static List<Integer> counts(JsonNode coverage) {
        return List.of("invited", "reported", "pieces", "over100k")
            .stream()
            .map(name -> coverage.get(name).asInt())
            .toList();
    }

    private String report(String in, String title, String date) {
        today.is("2026-06-11");
        var body = """
        {"report":{"outlet":"%s","date":"%s","title":"%s","tone":"POSITIVE","shares":[{"unit":"SH"}]}}""".formatted(
            in,
            date,
            title
        );
        return read(newsroom.post(CITY_EDITOR, "SH", "/api/media/reports", body))
            .get("id")
            .asString();
    }

    private String issued(String title) {
        var id = drafted(title);
        act(CITY_EDITOR, id, "submit");
        assertThat(act(CITY_APPROVER, id, "issue")).hasStatusOk();
        return id;
    }

    private String drafted(String title) {
        var made = newsroom.post(CITY_EDITOR, "SH", PATH, content(title, outlet));
        assertThat(made).hasStatus(201);
        return read(made).get("id").asString();
    }

    private static String content(String title, String outlet) {
        return """
        {"title":"%s","blocks":[{"kind":"HEADING","text":"一、活动安排"},{"kind":"PARAGRAPH","text":"当天开放二十处场所。"}],
        "outline":["今年有何不同？"],"invited":[{"outlet":"%s","contacts":[]}]}""".formatted(title, outlet);
    }

    private List<String> titles(String unit) {
        return read(newsroom.get(VIEWER, unit, PATH + "?size=200"))
            .get("items")
            .valueStream()
            .map(row -> row.get("title").asString())
            .toList();
    }

    private MvcTestResult act(String role, String id, String act) {
        return act(role, id, act, "");
    }

    /** On what is there now. */
    private MvcTestResult act(String role, String id, String act, String body) {
        var version = read(newsroom.get(role, "SH", PATH + "/" + id)).get("version");
        return newsroom.change(role, "SH", path(id, act), version.asLong(), body);
    }

    private MvcTestResult send(String bearer, String path, String body) {
        return http
            .post()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, bearer)
            .header(HttpHeaders.IF_MATCH, "\"2\"")
            .contentType("application/json")
            .content(body)
            .exchange();
    }

    private static String path(String id, String act) {
        return PATH + "/" + id + "/" + act;
    }
}
