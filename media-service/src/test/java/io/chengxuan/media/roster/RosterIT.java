package io.chengxuan.media.roster;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
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

    @Autowired
    EraseNames erase;

    @Autowired
    RosterEntries entries;

    @Autowired
    MongoTemplate store;

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
        assertThat(entry.at("/name/text").asString()).isEqualTo("王示例");
        assertThat(entry.get("standing").asString()).isEqualTo("EXPIRING");

        var again = enter("SH", body("PD-1", "王示例", "PART_TIME_EDITOR", "2026-02-01", "null"));
        assertThat(again).hasStatus(409);
        assertThat(read(again).get("type").asString()).endsWith("/roster-entered");
        assertThat(read(again).toString()).doesNotContain("王示例");
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
        assertThat(samples("SJ")).isEmpty();

        newsroom.upload(DISTRICT_EDITOR, "SJ", PATH + "/imports", "r", bytes(table));
        assertThat(samples("SJ")).containsExactlyInAnyOrder("李示例", "赵示例");
        for (var format : List.of("xlsx", "csv")) {
            var file = newsroom.get(DISTRICT_APPROVER, "SJ", PATH + "/table?format=" + format);
            var taken = newsroom.upload(
                CITY_EDITOR,
                "SH",
                PATH + "/imports",
                "r",
                file.getResponse().getContentAsByteArray()
            );
            assertThat(read(taken).get("unchanged").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(read(taken).get("created").asInt()).isZero();
            assertThat(read(taken).get("changed").asInt()).isZero();
            assertThat(read(taken).get("problems")).isEmpty();
        }
    }

    @Test
    void theRowThatIsRefusedIsTheRowsFaultAndTheRestGoesOn() {
        var table = HEAD + "黄浦\t先示例\t编辑\t2026-01-01\t\n黄浦\t后示例\t编辑\t2026-01-01\t\n";
        newsroom.upload(DISTRICT_EDITOR, "HP", PATH + "/imports", "r", bytes(table));
        var changed = table.replace("2026-01-01", "2026-02-01") + "黄浦\t末示例\t编辑\t2026-01-01\t2099-12-31\n";
        store
            .getCollection("roster_entries")
            .updateOne(new Document("_id", id("HP", "先示例")), new Document("$set", new Document("ended", true)));
        var taken = read(newsroom.upload(DISTRICT_EDITOR, "HP", PATH + "/imports", "r", bytes(changed)));
        assertThat(taken.get("changed").asInt()).isEqualTo(1);
        assertThat(taken.get("problems")).hasSize(2);
        assertThat(taken.get("problems").toString()).contains("任职已经结束", "10 年").doesNotContain("示例");
    }

    @Test
    void aNameIsReadByThoseWhoWorkWithItAndFoundWholeWithoutAnAddress() {
        var id = read(enter("HP", body("HP", "欧阳 示例", "SPOKESPERSON", "2026-01-01", "\"2027-12-31\"")))
            .get("id")
            .asString();
        var stored = Objects.requireNonNull(
            store.getCollection("roster_entries").find(new Document("_id", id)).first()
        );
        assertThat(stored.toJson()).doesNotContain("欧阳");

        assertThat(shown(VIEWER, "HP", id)).isEqualTo("欧阳*");
        assertThat(shown(CITY_EDITOR, "SH", id)).isEqualTo("欧阳示例");
        assertThat(found("HP", "欧阳示例")).containsExactly(id);
        assertThat(found("SH", " 欧阳 示例 ")).containsExactly(id);
        assertThat(found("HP", "欧阳")).isEmpty();
        assertThat(found("QP", "欧阳示例")).isEmpty();
        assertThat(newsroom.post(VIEWER, "HP", PATH + "/find", "{\"name\":\"欧阳示例\"}")).hasStatus(403);
        assertThat(newsroom.get(VIEWER, "HP", PATH + "/table")).hasStatus(403);

        var elsewhere = enter("HP", body("HP", "欧阳示例", "SPOKESPERSON", "2026-03-01", "\"2028-06-30\""));
        assertThat(elsewhere).hasStatus(409);
        var masked = read(enter("HP", body("HP", "欧阳*", "SPOKESPERSON", "2026-03-01", "null")));
        assertThat(masked.at("/errors/0/pointer").asString()).isEqualTo("/name");
        var far = read(enter("HP", body("HP", "远示例", "SPOKESPERSON", "2026-03-01", "\"2036-06-11\"")));
        assertThat(far.at("/errors/0/pointer").asString()).isEqualTo("/to");
    }

    @Test
    void aNameIsErasedAYearAfterTheTermAndKeptWhileItGoesOn() {
        today.is("2022-01-10");
        var over = entered("PD", "到期示例", "\"2022-01-31\"");
        var open = entered("PD", "在任示例", "null");
        var left = entered("PD", "离任示例", "\"2025-01-31\"");
        var end = "{\"on\":\"2022-01-05\",\"reason\":\"离任示例调离\"}";
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/" + left + "/end", end)).hasStatusOk();

        today.is("2023-01-31");
        erase.sweep();
        assertThat(shown(CITY_EDITOR, "SH", over)).isEqualTo("到期示例");
        assertThat(entries.holds(YearMonth.of(2023, 1))).isTrue();

        today.is("2023-08-01");
        erase.sweep();
        erase.sweep();
        for (var id : List.of(over, left)) {
            var gone = read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + id));
            assertThat(gone.at("/name/state").asString()).isEqualTo("ERASED");
            assertThat(gone.at("/endReason").isNull()).isTrue();
            published.await(id, e -> e.type().endsWith("roster-entry.erased.v1"));
            published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
        }
        assertThat(entries.holds(YearMonth.of(2023, 1))).isFalse();
        assertThat(entries.holds(YearMonth.of(2025, 8))).isTrue();
        assertThat(found("PD", "到期示例")).isEmpty();
        assertThat(found("PD", "在任示例")).containsExactly(open);
        assertThat(enterAs("PD", "在任示例")).hasStatus(409);
        assertThat(enterAs("PD", "到期示例")).hasStatus(201);
    }

    private MvcTestResult enterAs(String unit, String name) {
        return enter(unit, body(unit, name, "PART_TIME_EDITOR", "2022-01-01", "null"));
    }

    private String entered(String unit, String name, String to) {
        return read(enter(unit, body(unit, name, "PART_TIME_EDITOR", "2022-01-01", to)))
            .get("id")
            .asString();
    }

    private String shown(String role, String unit, String id) {
        return read(newsroom.get(role, unit, PATH + "/" + id))
            .at("/name/text")
            .asString();
    }

    private List<String> found(String unit, String name) {
        var found = newsroom.post(DISTRICT_APPROVER, unit, PATH + "/find", "{\"name\":\"" + name + "\"}");
        return read(found)
            .get("items")
            .valueStream()
            .map(entry -> entry.get("id").asString())
            .toList();
    }

    private String id(String unit, String name) {
        return found(unit, name).getFirst();
    }

    private MvcTestResult enter(String unit, String body) {
        return newsroom.post(unit.equals("SH") ? CITY_EDITOR : DISTRICT_EDITOR, unit, PATH, body);
    }

    private MvcTestResult act(JsonNode entry, String act, String body) {
        return newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/" + entry.get("id").asString() + act, body);
    }

    private List<String> names(String unit, String filter) {
        return read(newsroom.get(DISTRICT_APPROVER, unit, PATH + "?size=200&" + filter))
            .get("items")
            .valueStream()
            .map(entry -> entry.at("/name/text").asString())
            .toList();
    }

    /** The names that this class has entered. */
    private List<String> samples(String unit) {
        return names(unit, "")
            .stream()
            .filter(name -> name.endsWith("示例"))
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
