package io.chengxuan.plan.quota;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class QuotaIT {

    private static final String HEAD = "单位\t指标\t媒体类型\t周期\t数量\t起\t截止\t依据\n";

    private static final String SUBMITTED = "\"measure\":\"SUBMISSIONS_SUBMITTED\",\"per\":\"MONTH\"";

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void aChangeMakesANewVersionAndTheOldOneStaysReadable() {
        var quota = read(set("浦东", pieces("NEWSPAPER\",\"TV"), 48, "2026-01-01"));

        var changed = read(change(quota, "{\"count\":60,\"from\":\"2027-01-01\",\"source\":\"〔2027〕1号\"}"));

        assertThat(
            changed
                .get("history")
                .valueStream()
                .map(v -> v.get("count").asInt())
        ).containsExactly(48, 60);
        assertThat(changed.at("/versions/0/until").asString()).isEqualTo("2026-12-31");
        assertThat(changed.get("code").asString()).isEqualTo("PD");
        var event = published.await(id(quota), e -> e.sequence() == 2);
        assertThat(event.type()).isEqualTo("io.chengxuan.plan.quota.set.v1");
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
    }

    @Test
    void theSameKindOnTheSameDaysIsRefusedNamingTheOther() {
        var first = read(set("黄浦", pieces("MAGAZINE"), 2, "2026-01-01"));

        var again = set("HP", pieces("MAGAZINE"), 3, "2026-07-01");

        assertThat(again).hasStatus(409);
        assertThat(read(again).get("quota").asString()).isEqualTo(id(first));
        assertThat(read(again).get("detail").asString()).contains("自 2026-01-01 起");
        assertThat(set("HP", pieces("MAGAZINE\",\"TV"), 3, "2026-07-01")).hasStatus(201);
    }

    @Test
    void aQuotaWithoutAUnitIsRefusedNamingTheField() {
        var single = set("", SUBMITTED, 1, "2026-01-01");
        assertThat(single).hasStatus(422);
        assertThat(read(single).at("/errors/0/pointer").asString()).isEqualTo("/unit");
        assertThat(
            read(set("无此单位", SUBMITTED, 1, "2026-01-01"))
                .at("/errors/0/detail")
                .asString()
        ).contains("无此单位");

        var table = read(upload(HEAD + "\t投稿\t\t每月\t4\t2026-01-01\t\t\n", false));
        assertThat(table.get("created").asInt()).isZero();
        assertThat(table.at("/problems/0/row").asInt()).isEqualTo(2);
        assertThat(table.at("/problems/0/column").asString()).isEqualTo("unit");
        assertThat(table.at("/problems/0/what").asString()).isEqualTo("必填");
    }

    @Test
    void aTableIsTriedFirstThenTakenAndTheSameAgainChangesNothing() {
        var table =
            HEAD +
            "徐汇\t报道\t报纸、电视、广播、网站\t年\t48\t2026-01-01\t2026-12-31\t区计划\n" +
            "徐汇\t报道\t杂志\t年\t2\t2026/1/1\t2026-12-31\t区计划\n" +
            "徐汇\t报道\t杂志\t年\t3\t2026-06-01\t\t\n" +
            "长宁\t投稿\t电视\t月\t4\t2026-01-01\t\t\n" +
            "长宁\t投稿\t\t每日\t4\t2026-01-01\t\t\n" +
            "长宁\t投稿\t\t月\t四\t2026-01-01\t\t\n" +
            "郊区组\t投稿\t\t月\t4\t2026-13-01\t\t\n" +
            "郊区组\t投稿\t\t月\t4\t2026-01-01\t\t=1+1\n";

        var dry = read(upload(table, true));
        assertThat(dry.get("created").asInt()).isEqualTo(3);
        assertThat(
            dry
                .get("problems")
                .valueStream()
                .map(p -> p.get("row").asInt() + " " + p.get("column").asString())
        ).containsExactly("4 from", "5 outlets", "6 per", "7 count", "8 from");
        assertThat(dry.at("/problems/1/where").asString()).isEqualTo("第 5 行 媒体类型 列");
        assertThat(listed("XH")).isEmpty();

        assertThat(read(upload(table, false)).get("created").asInt()).isEqualTo(3);
        var again = read(upload(table, false));
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(listed("XH")).hasSize(2);
    }

    @Test
    void aDistrictSetsItsOwnAndLeavesWhatTheCityAsksOfIt() {
        var ofCity = read(set("嘉定", SUBMITTED, 4, "2026-01-01"));
        var body = "{\"count\":1,\"from\":\"2026-02-01\"}";

        assertThat(bureau.post(DISTRICT_EDITOR, "JD", "/api/quotas/" + id(ofCity) + "/change", body)).hasStatus(403);
        assertThat(bureau.post(DISTRICT_EDITOR, "JS", "/api/quotas/" + id(ofCity) + "/change", body)).hasStatus(404);
        assertThat(
            bureau.post(DISTRICT_EDITOR, "JD", "/api/quotas", request("JS", pieces("TV"), 1, "2026-01-01"))
        ).hasStatus(403);
        assertThat(
            bureau.post(DISTRICT_EDITOR, "JD", "/api/quotas", request("JD", pieces("TV"), 9, "2026-01-01"))
        ).hasStatus(201);
    }

    @Test
    void whatEndedOrWasWithdrawnMakesRoomAndStaleChangesAreRefused() {
        var quota = read(set("崇明", pieces("RADIO"), 5, "2026-01-01"));
        var path = "/api/quotas/" + id(quota) + "/end";

        assertThat(
            bureau.send(
                org.springframework.http.HttpMethod.POST,
                CITY_EDITOR,
                "SH",
                path,
                9L,
                "{\"from\":\"2026-01-01\"}"
            )
        ).hasStatus(409);
        var ended = read(bureau.post(CITY_EDITOR, "SH", path, "{\"from\":\"2026-01-01\",\"until\":\"2026-03-31\"}"));
        assertThat(ended.at("/versions/0/until").asString()).isEqualTo("2026-03-31");
        assertThat(
            bureau.post(CITY_EDITOR, "SH", path, "{\"from\":\"2026-01-01\",\"until\":\"2026-05-31\"}")
        ).hasStatus(422);
        assertThat(set("崇明", pieces("RADIO"), 6, "2026-04-01")).hasStatus(201);
        var withdrawn = read(bureau.post(CITY_EDITOR, "SH", path, "{\"from\":\"2026-04-01\"}"));
        assertThat(withdrawn.get("versions").size()).isEqualTo(1);
        assertThat(withdrawn.get("history").size()).isEqualTo(2);
        var event = published.await(id(quota), e -> e.type().endsWith("ended.v1"));
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
    }

    private java.util.List<JsonNode> listed(String code) {
        return read(bureau.get("viewer", "SH", "/api/quotas?size=200"))
            .get("items")
            .valueStream()
            .filter(quota -> quota.get("code").asString().equals(code))
            .toList();
    }

    private static String id(JsonNode quota) {
        return quota.get("id").asString();
    }

    private static String pieces(String outlets) {
        return "\"measure\":\"PIECES_PUBLISHED\",\"per\":\"YEAR\",\"outlets\":[\"" + outlets + "\"]";
    }

    @Test
    void aFractionIsNotAWholeNumber() {
        var half = request("PD", "\"measure\":\"PIECES_PUBLISHED\",\"per\":\"MONTH\"", 1, "2026-01-01").replace(
            "\"count\":1",
            "\"count\":1.5"
        );
        assertThat(bureau.post(CITY_EDITOR, "SH", "/api/quotas", half))
            .hasStatus(400)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .isEqualTo("/count");
    }

    private static String request(String unit, String measure, int count, String from) {
        return "{\"unit\":\"%s\",%s,\"count\":%d,\"from\":\"%s\"}".formatted(unit, measure, count, from);
    }

    private MvcTestResult set(String unit, String measure, int count, String from) {
        return bureau.post(CITY_EDITOR, "SH", "/api/quotas", request(unit, measure, count, from));
    }

    private MvcTestResult change(JsonNode quota, String body) {
        return bureau.post(CITY_EDITOR, "SH", "/api/quotas/" + id(quota) + "/change", body);
    }

    private MvcTestResult upload(String table, boolean dry) {
        return bureau.upload(CITY_EDITOR, "SH", "/api/quotas/imports?dry=" + dry, "quotas.tsv", bytes(table));
    }
}
