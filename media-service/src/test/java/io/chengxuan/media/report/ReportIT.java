package io.chengxuan.media.report;

import static io.chengxuan.media.Newsroom.outletBody;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ReportIT {

    private static final String PATH = "/api/media/reports";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    private String outlet;

    @BeforeEach
    void open() {
        newsroom.open();
        var found = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=登记日报"));
        outlet = found.get("items").isEmpty() ? newsroom.outlet("登记日报") : found.at("/items/0/id").asString();
    }

    @Test
    void aUnitRegistersForItselfAndBelowAndTheCityForAll() {
        var piece = registered(
            DISTRICT_EDITOR,
            "PD",
            report("甲一", "\"link\":\"https://r.example.cn/a1?utm_source=x\"", shares("PD-1"))
        );

        assertThat(piece.get("unit").asString()).isEqualTo("PD-1");
        assertThat(piece.get("outletLevel").asString()).isEqualTo("CITY");
        assertThat(piece.at("/shares/0/weight").asDouble()).isEqualTo(1);
        assertThat(register(DISTRICT_EDITOR, "PD", report("甲二", shares("HP")))).hasStatus(403);
        assertThat(register(DISTRICT_EDITOR, "PD", report("甲二", shares("PD", "HP")))).hasStatus(403);
        assertThat(register(DISTRICT_EDITOR, "PD-1", report("甲二", shares("PD")))).hasStatus(403);
        var both = registered(
            CITY_EDITOR,
            "SH",
            report("甲三", "\"shares\":[{\"unit\":\"PD\",\"weight\":0.6},{\"unit\":\"HP\",\"weight\":0.4}]")
        );
        assertThat(both.get("unit").asString()).isEqualTo("SH");

        assertThat(newsroom.get(VIEWER, "HP", path(both, ""))).hasStatusOk();
        assertThat(newsroom.get(VIEWER, "QP", path(both, ""))).hasStatus(404);
        assertThat(newsroom.post(DISTRICT_EDITOR, "HP", path(both, "/withdraw"), "{\"reason\":\"错\"}")).hasStatus(403);
        var event = published.await(id(both), e -> e.type().endsWith("report.registered.v1"));
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
        assertThat(event.drill()).isFalse();
    }

    @Test
    void theSamePieceIsRegisteredOnceWhateverTheLinkLooksLike() {
        var first = registered(
            DISTRICT_EDITOR,
            "PD",
            report("乙一", "\"link\":\"https://r.example.cn/b?x=1&y=2\"", shares("PD"))
        );

        var again = register(
            DISTRICT_EDITOR,
            "PD",
            report("乙一改", "\"link\":\"http://R.example.cn/b?y=2&x=1&spm=9#top\"", shares("PD"))
        );
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("type").asString()).endsWith("/report-registered");
        assertThat(read(again).get("id").asString()).isEqualTo(id(first));
        assertThat(read(again).get("detail").asString()).contains("乙一", "登记日报");

        var elsewhere = register(
            DISTRICT_EDITOR,
            "HP",
            report("乙一", "\"link\":\"r.example.cn/b?x=1&y=2\"", shares("HP"))
        );
        assertThat(elsewhere).hasStatus(409);
        assertThat(read(elsewhere).get("type").asString()).endsWith("/report-registered-elsewhere");
        assertThat(read(elsewhere).has("id")).isFalse();

        registered(DISTRICT_EDITOR, "PD", report("“乙二”：开门", shares("PD")));
        assertThat(register(DISTRICT_EDITOR, "PD", report("「乙二」: 开门", shares("PD")))).hasStatus(409);
    }

    @Test
    void ofManyWhoRegisterOnePieceAtOnceOneIsFirst() throws Exception {
        var registering = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            var body = report("同时" + i, "\"link\":\"https://r.example.cn/once?utm_term=" + i + "\"", shares("PD"));
            registering.add(() -> register(DISTRICT_EDITOR, "PD", body).getResponse().getStatus());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var each : threads.invokeAll(registering)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void whileTypingItIsToldWhetherThePieceIsThere() {
        var piece = registered(
            DISTRICT_EDITOR,
            "PD",
            report("丙一", "\"link\":\"https://r.example.cn/c\"", shares("PD"))
        );

        var byLink = known(DISTRICT_EDITOR, "PD", "link=http://r.example.cn/c?from=timeline");
        assertThat(byLink.get("by").asString()).isEqualTo("LINK");
        assertThat(byLink.get("id").asString()).isEqualTo(id(piece));
        var byTitle = known(DISTRICT_EDITOR, "PD", "outlet=" + outlet + "&date=2026-06-01&title=丙 一");
        assertThat(byTitle.get("by").asString()).isEqualTo("TITLE");
        var foreign = known(DISTRICT_EDITOR, "HP", "link=r.example.cn/c");
        assertThat(foreign.get("id").isNull()).isTrue();
        assertThat(foreign.get("title").isNull()).isTrue();
        assertThat(known(DISTRICT_EDITOR, "PD", "link=r.example.cn/none")).isNull();
    }

    @Test
    void aCorrectionIsAVersionThatSaysWhatChanged() {
        var piece = registered(DISTRICT_EDITOR, "PD", report("丁一", shares("PD")));
        var changed = report("丁一", shares("PD", "PD-1"), "\"topic\":\"进社区\"", "\"frontPage\":true");

        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/correct"), changed)).hasStatus(428);
        var corrected = read(newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 1, changed));
        assertThat(corrected.get("version").asInt()).isEqualTo(2);
        assertThat(corrected.get("unit").asString()).isEqualTo("PD");
        assertThat(corrected.at("/history/0/fields").valueStream().map(JsonNode::asString)).containsExactly(
            "shares",
            "topic",
            "frontPage"
        );
        assertThat(
            newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 1, report("丁二", shares("PD")))
        ).hasStatus(409);
        var same = read(newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 2, changed));
        assertThat(same.get("version").asInt()).isEqualTo(2);
        assertThat(
            newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 2, report("丁一", shares("HP")))
        ).hasStatus(403);

        var other = registered(
            DISTRICT_EDITOR,
            "PD",
            report("丁三", "\"link\":\"https://r.example.cn/d3\"", shares("PD"))
        );
        var clash = newsroom.change(
            DISTRICT_EDITOR,
            "PD",
            path(piece, "/correct"),
            2,
            report("丁一", "\"link\":\"r.example.cn/d3\"", shares("PD"))
        );
        assertThat(clash).hasStatus(409);
        assertThat(read(clash).get("id").asString()).isEqualTo(id(other));
        assertKept(id(piece), "report.corrected.v1");
    }

    @Test
    void aWithdrawnPieceStaysAndTheSamePieceCanBeRegisteredAgain() {
        var body = report("戊一", "\"link\":\"https://r.example.cn/e\"", shares("PD"));
        var piece = registered(DISTRICT_EDITOR, "PD", body);

        var withdrawn = read(
            newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/withdraw"), "{\"reason\":\"重复登记\"}")
        );
        assertThat(withdrawn.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("reason").asString()).isEqualTo("重复登记");
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/withdraw"), "{\"reason\":\"再\"}")).hasStatus(
            409
        );
        assertThat(newsroom.change(DISTRICT_EDITOR, "PD", path(piece, "/correct"), 2, body)).hasStatus(409);

        var again = registered(DISTRICT_EDITOR, "PD", body);
        assertThat(id(again)).isNotEqualTo(id(piece));
        assertThat(newsroom.get(VIEWER, "PD", path(piece, ""))).hasStatusOk();
        assertThat(titles("PD", "text=戊一")).hasSize(1);
        assertThat(titles("PD", "text=戊一&withdrawn=true")).hasSize(1);
        assertKept(id(piece), "report.withdrawn.v1");
    }

    @Test
    void aPieceGrowsThroughTheTiersAndIsToBeLookedAtAgainMeanwhile() {
        var body =
            "{\"report\":%s,\"reading\":{\"metric\":\"READS\",\"value\":\"９.5万\",\"asOf\":\"2026-06-02\"}}".formatted(
                report("己一", shares("PD"))
            );
        var piece = read(newsroom.post(DISTRICT_EDITOR, "PD", PATH, body));
        assertThat(piece.get("tier").asString()).isEqualTo("UNDER_100K");
        assertThat(piece.get("recheckOn").asString()).isEqualTo("2026-06-03");
        assertThat(titles("PD", "text=己一&due=true")).hasSize(1);

        var grown = read(reading(piece, "10万+", "2026-06-05"));
        assertThat(grown.get("tier").asString()).isEqualTo("OVER_100K");
        assertThat(grown.at("/readings/0/atLeast").asBoolean()).isTrue();
        assertThat(
            read(reading(piece, "1,200,000", "2026-06-09"))
                .get("tier")
                .asString()
        ).isEqualTo("OVER_1M");
        assertThat(titles("PD", "text=己一&due=true")).isEmpty();
        assertThat(titles("PD", "text=己一&tier=OVER_1M")).hasSize(1);

        int version = read(newsroom.get(VIEWER, "PD", path(piece, "")))
            .get("version")
            .asInt();
        assertThat(
            read(reading(piece, "120万", "2026-06-09"))
                .get("version")
                .asInt()
        ).isEqualTo(version);
        for (var wrong : List.of("12.5", "很多", "-3")) {
            var refused = reading(piece, wrong, "2026-06-09");
            assertThat(refused).hasStatus(422);
            assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/value");
        }
        assertThat(reading(piece, "1", "2026-06-11")).hasStatus(422);
        assertThat(reading(piece, "1", "2026-05-31")).hasStatus(422);
        var later = newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/recheck"), "{\"on\":\"2026-06-10\"}");
        assertThat(read(later).get("recheckOn").asString()).isEqualTo("2026-06-10");
        assertKept(id(piece), "report.read.v1");
    }

    @Test
    void aNegativePieceNeedsAStatementWhichIsInNoEvent() {
        var refused = register(DISTRICT_EDITOR, "PD", report("庚一", "\"tone\":\"NEGATIVE\"", shares("PD")));
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/statement");

        var piece = registered(
            DISTRICT_EDITOR,
            "PD",
            report("庚一", "\"tone\":\"ACCOUNTABILITY\"", "\"statement\":\"已当日整改\"", shares("PD"))
        );
        assertThat(piece.get("statement").asString()).isEqualTo("已当日整改");
        var event = published.await(id(piece), e -> true);
        assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8))
            .contains("ACCOUNTABILITY")
            .doesNotContain("整改");
    }

    @Test
    void idsInTheBodyAreCheckedFieldByField() {
        published.send(
            "plan",
            "io.chengxuan.plan.project.issued.v1",
            "p-known",
            1,
            Contract.example("plan/project.issued.v1")
        );
        await().untilAsserted(() ->
            assertThat(
                register(DISTRICT_EDITOR, "PD", report("辛一", "\"projectId\":\"p-known\"", shares("PD")))
                    .getResponse()
                    .getStatus()
            ).isIn(201, 409)
        );

        var refused = register(
            DISTRICT_EDITOR,
            "PD",
            "{\"outlet\":\"%s\",\"date\":\"2026-06-11\",\"title\":\"辛二\",\"link\":\"不是链接\",\"tone\":\"NEUTRAL\",\"projectId\":\"p-none\",\"shares\":[{\"unit\":\"NONE\"}]}".formatted(
                outlet
            )
        );
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/shares/0/unit", "/date", "/link", "/projectId");
        assertThat(register(DISTRICT_EDITOR, "PD", report("辛三", shares("PD")).replace(outlet, "none"))).hasStatus(
            422
        );
        assertThat(register(DISTRICT_EDITOR, "PD", report("辛三", "\"shares\":[]"))).hasStatus(422);
        assertThat(
            register(DISTRICT_EDITOR, "PD", report("辛三", "\"shares\":[{\"unit\":\"PD\",\"weight\":0.5}]"))
        ).hasStatus(422);
    }

    @Test
    void theListNarrowsAndPagesInsideTheScope() {
        for (int i = 1; i <= 3; i++) {
            registered(
                DISTRICT_EDITOR,
                "SJ",
                report("壬" + i, "\"series\":\"人物\"", shares("SJ")).replace("2026-06-01", "2026-05-0" + i)
            );
        }
        registered(CITY_EDITOR, "SH", report("壬四", "\"series\":\"人物\"", shares("SJ", "QP")));

        assertThat(titles("SJ", "series=人物&from=2026-05-02")).containsExactly("壬四", "壬3", "壬2");
        assertThat(titles("SJ-1", "series=人物")).isEmpty();
        assertThat(titles("QP", "series=人物")).containsExactly("壬四");
        assertThat(
            titles("SH", "unit=SJ&series=人物&level=CITY&kind=NEWSPAPER&tone=POSITIVE&outlet=" + outlet)
        ).hasSize(4);
        var first = read(newsroom.get(VIEWER, "SJ", PATH + "?series={s}&size=2", "人物"));
        var second = read(
            newsroom.get(VIEWER, "SJ", PATH + "?series={s}&size=2&after={a}", "人物", first.get("next").asString())
        );
        assertThat(
            second
                .get("items")
                .valueStream()
                .map(r -> r.get("title").asString())
        ).containsExactly("壬2", "壬1");
        assertThat(second.get("next").isNull()).isTrue();
        var table = newsroom.get(VIEWER, "QP", PATH + "/table?format=csv&series={s}", "人物");
        assertThat(table)
            .hasStatusOk()
            .bodyText()
            .contains("壬四", "登记日报", "松江区城管执法局 0.5")
            .doesNotContain("壬3");
    }

    @Test
    void theLevelOfAnOutletThatIsPutRightIsThatOfItsReportsToo() {
        var site = newsroom.outlet("更正网");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(id(registered(DISTRICT_EDITOR, "PD", report("癸" + i, shares("PD")).replace(outlet, site))));
        }

        var changed = newsroom.change(
            CITY_EDITOR,
            "SH",
            "/api/media/outlets/" + site + "/change",
            1,
            outletBody("更正网", "CENTRAL", "NEWS_SITE")
        );
        assertThat(changed).hasStatusOk();

        ids.forEach(each -> {
            var event = published.await(each, e -> e.type().endsWith("report.corrected.v1"));
            assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8)).contains(
                "\"CENTRAL\"",
                "\"NEWS_SITE\""
            );
        });
        assertThat(titles("PD", "level=CENTRAL&outlet=" + site)).hasSize(5);
        assertThat(published.of(ids.getFirst())).hasSize(2);
    }

    @Test
    void theSameCommandTwiceRegistersOnce() {
        var body = "{\"report\":" + report("子一", shares("PD")) + "}";
        var first = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "again", body);
        var second = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "again", body);
        assertThat(first).hasStatus(201);
        assertThat(read(second).get("id")).isEqualTo(read(first).get("id"));
        var mixed = newsroom.send(DISTRICT_EDITOR, "PD", PATH, null, "again", body.replace("子一", "子二"));
        assertThat(mixed).hasStatus(422);
    }

    private String report(String title, String... fields) {
        var given = String.join(",", fields);
        var tone = given.contains("\"tone\"") ? "" : ",\"tone\":\"POSITIVE\"";
        return "{\"outlet\":\"%s\",\"date\":\"2026-06-01\",\"title\":\"%s\"%s,%s}".formatted(
            outlet,
            title,
            tone,
            given
        );
    }

    private static String shares(String... units) {
        return "\"shares\":[{\"unit\":\"" + String.join("\"},{\"unit\":\"", units) + "\"}]";
    }

    private MvcTestResult register(String role, String unit, String report) {
        return newsroom.post(role, unit, PATH, "{\"report\":" + report + "}");
    }

    private JsonNode registered(String role, String unit, String report) {
        var answer = register(role, unit, report);
        assertThat(answer).hasStatus(201);
        return read(answer);
    }

    private MvcTestResult reading(JsonNode piece, String value, String asOf) {
        var body = "{\"metric\":\"READS\",\"value\":\"%s\",\"asOf\":\"%s\"}".formatted(value, asOf);
        return newsroom.post(DISTRICT_EDITOR, "PD", path(piece, "/readings"), body);
    }

    private JsonNode known(String role, String unit, String question) {
        var items = read(newsroom.get(role, unit, PATH + "/known?" + question)).get("items");
        return items.isEmpty() ? null : items.get(0);
    }

    private List<String> titles(String unit, String filter) {
        return read(newsroom.get(VIEWER, unit, PATH + "?" + filter))
            .get("items")
            .valueStream()
            .map(r -> r.get("title").asString())
            .toList();
    }

    private void assertKept(String id, String type) {
        published.await(id, e -> e.type().endsWith(type));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    private static String id(JsonNode piece) {
        return piece.get("id").asString();
    }

    private static String path(JsonNode piece, String act) {
        return PATH + "/" + id(piece) + act;
    }
}
