package io.chengxuan.media.assessment.rules;

import static io.chengxuan.media.Assessing.RULES;
import static io.chengxuan.media.Assessing.SET;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.Assessing;
import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules written, put in force and tried out. */
@MediaServiceTest
class RulesIT {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    Assessing assessing;

    @BeforeEach
    void open() {
        newsroom.open();
        assessing = new Assessing(newsroom);
        assessing.rules();
    }

    @Test
    void aDraftIsTheCitysAndInForceItIsEverybodysAndNeverChanges() {
        var id = assessing.draft("二〇三〇年规则");
        assertThat(newsroom.get("viewer", "PD", RULES + "/" + id)).hasStatus(404);
        var changed = Assessing.body("二〇三〇年规则", SET.replace("\"points\":10", "\"points\":8.25"));
        assertThat(newsroom.post(CITY_EDITOR, "SH", RULES + "/" + id + "/change", changed)).hasStatus(428);
        assertThat(newsroom.change(CITY_EDITOR, "SH", RULES + "/" + id + "/change", 1, changed)).hasStatusOk();
        assertThat(newsroom.change(CITY_EDITOR, "SH", RULES + "/" + id + "/change", 1, changed)).hasStatus(409);

        assertThat(inForce(id, 1, "2030-01")).hasStatus(409);
        assertThat(inForce(id, 2, "2030-01")).hasStatusOk();
        var read = read(newsroom.get("viewer", "PD-1", RULES + "/" + id));
        assertThat(read.get("from").asString()).isEqualTo("2030-01");
        assertThat(read.at("/rules/rules/1/points").asString()).isEqualTo("8.25");
        var again = newsroom.change(CITY_EDITOR, "SH", RULES + "/" + id + "/change", 3, changed);
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("detail").asString()).contains("二〇三〇年规则");
        published.await(id, event -> event.type().endsWith("rule-version.put-in-force.v1"));
        published.of(id).forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
    }

    @Test
    void inOneMonthOneVersionBegins() {
        assertThat(inForce(assessing.draft("甲"), 1, "2031-01")).hasStatusOk();
        var refused = inForce(assessing.draft("乙"), 1, "2031-01");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/from");
        assertThat(inForce(assessing.draft("丙"), 1, "2031-13")).hasStatus(400);
    }

    @Test
    void aDraftMonthKeepsNoRulesOutAndIsComputedAgainByThemBeforeItIsPublished() {
        today.is("2026-06-10");
        assessing.drafted("2026-05");
        assertThat(inForce(assessing.draft("五月规则"), 1, "2026-05")).hasStatusOk();
        var refused = assessing.publish("2026-05");
        assertThat(refused).hasStatus(409);
        assertThat(read(refused).get("type").asString()).endsWith("/assessment-rules-changed");
        assertThat(newsroom.post(CITY_EDITOR, "SH", Assessing.PATH + "/2026-05/compute", "")).hasStatusOk();
        assertThat(assessing.settled("2026-05").get("rulesName").asString()).isEqualTo("五月规则");
        assertThat(assessing.publish("2026-05")).hasStatusOk();
        var late = inForce(assessing.draft("迟到的规则"), 1, "2026-05");
        assertThat(late).hasStatus(422);
        assertThat(read(late).at("/errors/0/detail").asString()).contains("2026-05");
    }

    @Test
    void whoWroteThemDoesNotPutThemInForceUnlessTheyHaveBothRoles() {
        var id = assessing.draft("丁");
        assertThat(
            newsroom.change(CITY_EDITOR, "SH", RULES + "/" + id + "/put-in-force", 1, "{\"from\":\"2032-01\"}")
        ).hasStatus(403);
        assertThat(
            newsroom.post(CITY_EDITOR, "SH", RULES + "/" + id + "/discard", "{\"reason\":\"不用\"}")
        ).hasStatusOk();
        assertThat(inForce(id, 2, "2032-01")).hasStatus(409);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var wrong = """
        {"rules":[{"rule":"OUTLET_MOON_TV","points":1,"cap":null},{"rule":"TONE_NEGATIVE","points":5,"cap":null},
        {"rule":"FRONT_PAGE","points":1.005,"cap":-1},{"rule":"FRONT_PAGE","points":1001,"cap":null}],
        "tones":[{"tone":"NEGATIVE","times":0.1},{"tone":"NEUTRAL","times":11}],
        "reprints":"EACH","unitCap":-1,"shortfall":1.1}""";
        var answer = newsroom.post(CITY_EDITOR, "SH", RULES, Assessing.body("错", wrong));
        assertThat(answer).hasStatus(422);
        assertThat(
            read(answer)
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
        ).containsExactlyInAnyOrder(
            "/rules/rules/0/rule",
            "/rules/rules/1/points",
            "/rules/rules/2/points",
            "/rules/rules/2/cap",
            "/rules/rules/3/rule",
            "/rules/rules/3/points",
            "/rules/tones",
            "/rules/tones/0/times",
            "/rules/tones/1/times",
            "/rules/unitCap",
            "/rules/shortfall"
        );
        assertThat(read(answer).at("/errors/1/detail").asString()).contains("扣分");
    }

    @Test
    void tryingRulesOutShowsBothRankingsAndStoresNothing() {
        var city = newsroom.outlet("模拟晚报");
        var central = newsroom.outlet("模拟中央报", "\"region\":\"全国\"");
        assertThat(
            newsroom.change(
                CITY_EDITOR,
                "SH",
                "/api/media/outlets/" + central + "/change",
                1,
                Newsroom.outletBody("模拟中央报", "CENTRAL", "NEWSPAPER")
            )
        ).hasStatusOk();
        for (int i = 0; i < 4; i++) {
            assessing.piece(city, "2025-01-05", "模拟" + i, "\"shares\":[{\"unit\":\"PD\"}]");
        }
        assessing.piece(central, "2025-01-06", "模拟中央", "\"shares\":[{\"unit\":\"HP-X\"}]".replace("HP-X", "HP"));
        int before = read(newsroom.get(CITY_EDITOR, "SH", RULES + "?size=200"))
            .get("items")
            .size();

        var rows = simulated(SET.replace("\"points\":10", "\"points\":20"), "2025-01").get("rows");
        assertThat(rows.valueStream().map(row -> row.get("unit").asString())).startsWith("HP", "PD");
        assertThat(rows.at("/0/before/points").asInt()).isEqualTo(10);
        assertThat(rows.at("/0/before/rank").asInt()).isEqualTo(2);
        assertThat(rows.at("/0/after/points").asInt()).isEqualTo(20);
        assertThat(rows.at("/0/moved").asInt()).isEqualTo(1);
        assertThat(rows.at("/1/before/points").asInt()).isEqualTo(12);
        assertThat(rows.at("/1/moved").asInt()).isEqualTo(-1);
        assertThat(read(newsroom.get(CITY_EDITOR, "SH", RULES + "?size=200")).get("items")).hasSize(before);

        var future = newsroom.post(CITY_EDITOR, "SH", RULES + "/simulations", trial(SET, "2099-01"));
        assertThat(future).hasStatus(422);
        assertThat(newsroom.post(CITY_EDITOR, "SH", RULES + "/simulations", trial(SET, "2019-12"))).hasStatus(409);
    }

    @Test
    void tryingRulesOutInAPublishedMonthSaysWhatCameAndWentSince() {
        today.is("2026-06-10");
        var city = newsroom.outlet("模拟早报");
        var shares = "\"shares\":[{\"unit\":\"SJ\"}]";
        assessing.piece(city, "2025-02-05", "公布前", shares);
        var gone = assessing.piece(city, "2025-02-06", "公布后撤回", shares);
        assertThat(simulated(SET, "2025-02").get("since").isNull()).isTrue();
        assessing.published("2025-02");
        assertThat(simulated(SET, "2025-02").get("since").toString()).isEqualTo(
            "{\"added\":0,\"gone\":0,\"changed\":0,\"limits\":0,\"decided\":0}"
        );

        assessing.withdraw(gone);
        for (int i = 0; i < 7; i++) {
            assessing.piece(city, "2025-02-07", "公布后补登" + i, shares);
        }
        assertThat(simulated(SET, "2025-02").get("since").toString()).isEqualTo(
            "{\"added\":7,\"gone\":1,\"changed\":0,\"limits\":1,\"decided\":0}"
        );
        assertThat(simulated(SET, "2025-02").get("pieces").asInt()).isEqualTo(8);
    }

    private JsonNode simulated(String set, String month) {
        var answer = newsroom.post(CITY_APPROVER, "SH", RULES + "/simulations", trial(set, month));
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private static String trial(String set, String month) {
        return "{\"rules\":%s,\"month\":\"%s\"}".formatted(set, month);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult inForce(String id, long version, String from) {
        return newsroom.change(
            CITY_APPROVER,
            "SH",
            RULES + "/" + id + "/put-in-force",
            version,
            "{\"from\":\"" + from + "\"}"
        );
    }
}
