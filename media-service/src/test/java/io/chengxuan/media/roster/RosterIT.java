package io.chengxuan.media.roster;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class RosterIT {

    private static final String PATH = "/api/media/rosters";
    private static final String HEAD = "单位\t姓名\t身份\t任期开始\t任期结束\n";

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

    @Test
    void somebodyIsEnteredTrainedAndEndedAndNoEventNamesThem() {
        var entered = enter("PD", body("PD-1", "王 示例", "PART_TIME_EDITOR", "2026-01-01", "\"2026-07-31\""));
        assertThat(entered).hasStatus(201);
        var entry = read(entered);
        assertThat(entry.get("name").asString()).isEqualTo("王示例");
        assertThat(entry.get("standing").asString()).isEqualTo("EXPIRING");

        var again = enter("SH", body("PD-1", "王示例", "PART_TIME_EDITOR", "2026-02-01", "null"));
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("detail").asString()).contains("王示例");
        assertThat(enter("PD", body("PD-1", "王示例", "SPOKESPERSON", "2026-01-01", "null"))).hasStatus(201);

        var training = "{\"date\":\"2026-05-01\",\"topic\":\"新闻写作\",\"hours\":%s}";
        for (int i = 0; i < 2; i++) {
            assertThat(act(entry, "/train", training.formatted("2.5"))).hasStatusOk();
        }
        var trained = read(act(entry, "/train", training.formatted("1")));
        assertThat(trained.get("hours").asDouble()).isEqualTo(3.5);
        assertThat(act(entry, "/train", training.formatted("0.25"))).hasStatus(422);
        assertThat(act(entry, "/train", training.formatted("1").replace("2026-05", "2026-08"))).hasStatus(422);

        assertThat(act(entry, "/end", "{\"on\":\"2026-06-01\",\"reason\":\"调离\"}")).hasStatusOk();
        assertThat(act(entry, "/train", training.formatted("1"))).hasStatus(409);
        assertThat(enter("PD", body("PD-1", "王示例", "PART_TIME_EDITOR", "2026-06-02", "null"))).hasStatus(201);
        var id = entry.get("id").asString();
        published.await(id, e -> e.type().endsWith("roster-entry.ended.v1"));
        for (var event : published.of(id)) {
            Contract.assertKept(Contract.nameOf(event.type()), event.data());
            assertThat(new String(event.data(), StandardCharsets.UTF_8)).doesNotContain("王");
        }
    }

    @Test
    void aUnitKeepsItsOwnRosterAndTheCitySeesWhereNobodyIs() {
        enter("QP", body("QP", "青示例", "SPOKESPERSON", "2026-01-01", "\"2027-12-31\""));
        assertThat(names("QP-1", "")).doesNotContain("青示例");
        assertThat(names("SH", "unit=QP")).contains("青示例");
        assertThat(names("QP", "state=ACTIVE&kind=SPOKESPERSON")).containsExactly("青示例");
        assertThat(names("QP", "state=EXPIRING")).isEmpty();
        assertThat(enter("SJ", body("QP", "外示例", "SPOKESPERSON", "2026-01-01", "null"))).hasStatus(403);
        var reversed = enter("QP", body("QP", "错示例", "SPOKESPERSON", "2026-01-01", "\"2025-01-01\""));
        assertThat(read(reversed).at("/errors/0/pointer").asString()).isEqualTo("/to");

        var covered = read(newsroom.get(VIEWER, "SH", PATH + "/coverage")).get("items");
        assertThat(row(covered, "QP").get("spokespersons").asInt()).isEqualTo(1);
        assertThat(row(covered, "QP-1").get("spokespersons").asInt()).isZero();
        var own = read(newsroom.get(VIEWER, "QP", PATH + "/coverage")).get("items");
        assertThat(own.valueStream().map(it -> it.get("unit").asString()))
            .contains("QP", "QP-1")
            .doesNotContain("SJ", "PD");
    }

    @Test
    void aTableIsTriedTakenAndTheSameAgainChangesNothing() {
        var table =
            HEAD +
            "松江\t李示例\t兼职编辑\t2026年1月1日\t2027/12/31\n" +
            "岳阳中队\t赵示例\t发言人\t2026-01-01\t\n" +
            "松江\t李示例\t编辑\t2026-01-01\t\n" +
            "青浦\t外示例\t编辑\t2026-01-01\t\n" +
            "松江\t孙示例\t组长\t2026-01-01\t\n" +
            "松江\t周示例\t编辑\t去年\t\n" +
            "松江\t吴示例\t编辑\t2026-01-01\t2025-01-01\n";
        var dry = read(newsroom.upload(DISTRICT_EDITOR, "SJ", PATH + "/imports?dry=true", "r", bytes(table)));
        assertThat(dry.get("created").asInt()).isEqualTo(2);
        assertThat(dry.get("problems")).hasSize(5);
        assertThat(names("SJ", "text=示例")).isEmpty();

        newsroom.upload(DISTRICT_EDITOR, "SJ", PATH + "/imports", "r", bytes(table));
        assertThat(names("SJ", "text=示例")).containsExactlyInAnyOrder("李示例", "赵示例");
        for (var format : List.of("xlsx", "csv")) {
            var file = newsroom.get(VIEWER, "SJ", PATH + "/table?text=示例&format=" + format);
            var taken = newsroom.upload(
                CITY_EDITOR,
                "SH",
                PATH + "/imports",
                "r",
                file.getResponse().getContentAsByteArray()
            );
            assertThat(read(taken).get("unchanged").asInt()).isEqualTo(2);
            assertThat(read(taken).get("problems")).isEmpty();
        }
    }

    private MvcTestResult enter(String unit, String body) {
        return newsroom.post(unit.equals("SH") ? CITY_EDITOR : DISTRICT_EDITOR, unit, PATH, body);
    }

    private MvcTestResult act(JsonNode entry, String act, String body) {
        return newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/" + entry.get("id").asString() + act, body);
    }

    private List<String> names(String unit, String filter) {
        return read(newsroom.get(VIEWER, unit, PATH + "?size=200&" + filter))
            .get("items")
            .valueStream()
            .map(entry -> entry.get("name").asString())
            .toList();
    }

    private static JsonNode row(JsonNode rows, String unit) {
        return rows
            .valueStream()
            .filter(row -> row.get("unit").asString().equals(unit))
            .findFirst()
            .orElseThrow();
    }

    private static String body(String unit, String name, String kind, String from, String to) {
        return "{\"unit\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\",\"to\":%s}".formatted(
            unit,
            name,
            kind,
            from,
            to
        );
    }
}
