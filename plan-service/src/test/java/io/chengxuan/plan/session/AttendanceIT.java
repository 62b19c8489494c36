package io.chengxuan.plan.session;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Who attended: by list and by hand, and what is added up of it. */
@PlanServiceTest
class AttendanceIT {

    private static final String HEADER = "姓名\t单位\t工号\t学时\n";

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    @Autowired
    MongoTemplate template;

    @Autowired
    Attendances attendances;

    private String session = "";

    @BeforeEach
    void aTraining() {
        today.is("2026-05-01");
        bureau.open();
        session = SessionDraft.of("TRAINING", "SH").plannedBy(bureau, "SH-OFFICE");
    }

    @Test
    void theGoodRowsAreTakenAndTheBadOnesNamed() {
        var list =
            HEADER +
            "张 三\t浦东\t\t\n李四\t黄浦\tH001\t5.5\n王五\t火星\t\t\n\t浦东\t\t\n赵六\t浦东\t\t7\n张三\t浦东\t\t3\n<script>\t崇明\t\t2学时\n";
        var dry = imported(list, "?dryRun=true");
        assertThat(dry.get("created").asInt()).isEqualTo(3);
        assertThat(rows("SH-OFFICE")).isEmpty();

        var outcome = imported(list, "");

        assertThat(outcome.get("created").asInt()).isEqualTo(3);
        assertThat(outcome.get("bad").asInt()).isEqualTo(4);
        assertThat(outcome.get("problems").toString()).contains(
            "第 4 行 单位 列",
            "没有找到单位“火星”",
            "第 5 行 姓名 列",
            "不超过本次活动的 6 小时",
            "名单中已有此人：张三"
        );
        assertThat(rows("SH-OFFICE").toString()).contains("张三", "李四", "<script>");
        var again = imported(list, "");
        assertThat(again.get("created").asInt() + again.get("changed").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        await().untilAsserted(() -> {
            assertThat(seen().get("attendees").asInt()).isEqualTo(3);
            assertThat(seen().get("attendedHours").asDouble()).isEqualTo(13.5);
        });
    }

    @Test
    void aPersonIsSeenByTheOrganiserAndTheirOwnUnitAlone() {
        imported(HEADER + "周大\t浦东\t\t\n吴二\t黄浦\t\t\n", "");
        assertThat(rows("PD").toString()).contains("周大").doesNotContain("吴二");
        assertThat(rows("SH").toString()).contains("周大", "吴二");
        assertThat(rows("CM")).isEmpty();
        var people = "/api/sessions/hours?by=PERSON&year=2026";
        assertThat(read(bureau.get(VIEWER, "PD", people)).toString())
            .contains("周大")
            .doesNotContain("吴二");
        assertThat(bureau.get(VIEWER, "PD", people + "&unit=HP")).hasStatus(403);
        var count = published.await(session + "-attendance", e -> e.type().endsWith("session-attendance.counted.v1"));
        Contract.assertKept(Contract.nameOf(count.type()), count.data());
        published
            .all()
            .forEach(event ->
                assertThat(new String(event.data(), StandardCharsets.UTF_8)).doesNotContain("周大", "吴二")
            );
    }

    @Test
    void hoursAreAddedUpByPersonAndUnitOverTheYear() {
        var second = SessionDraft.of("MEETING", "PD").with("hours", 2).plannedBy(bureau, "PD");
        imported(HEADER + "钱一\tJA\tJ7\t\n钱二\tJA\t\t4\n", "");
        var path = "/api/sessions/" + second + "/attendances";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", path, "{\"unit\":\"JA\",\"name\":\"钱一\"}")).hasStatus(422);
        var third = SessionDraft.of("RESEARCH_VISIT", "JA").with("hours", 2).plannedBy(bureau, "PD");
        var added = bureau.post(
            DISTRICT_EDITOR,
            "PD",
            path.replace(second, third),
            "{\"unit\":\"JA\",\"name\":\"钱一\"}"
        );
        assertThat(added).hasStatusOk();
        var people = read(bureau.get(VIEWER, "JA", "/api/sessions/hours?by=PERSON&year=2026&size=1"));
        assertThat(people.at("/items/0").toString()).contains("钱一", "J7", "\"attendances\":2", "\"hours\":8.0");
        var next = people.get("next").asString();
        assertThat(
            read(bureau.get(VIEWER, "JA", "/api/sessions/hours?by=PERSON&year=2026&size=1&after=" + next)).toString()
        ).contains("钱二", "\"next\":null");
        var units = "/api/sessions/hours?by=UNIT&year=2026&unit=JA";
        assertThat(read(bureau.get(VIEWER, "SH", units)).toString()).contains("\"attendances\":3", "\"hours\":12.0");
        assertThat(read(bureau.get(VIEWER, "SH", units + "&kind=TRAINING")).toString()).contains("\"hours\":10.0");
        assertThat(read(bureau.get(VIEWER, "SH", units.replace("2026", "2025"))).get("items")).isEmpty();

        var entry = read(added).get("id").asString();
        var remove = path.replace(second, third) + "/" + entry + "/remove";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", remove, "")).hasStatus(204);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", remove.replace(third, second), "")).hasStatus(404);
        assertThat(read(bureau.get(VIEWER, "SH", units)).toString()).contains("\"hours\":10.0");
    }

    @Test
    void aPageOfHoursBeginsWhereTheOneBeforeEndedThoughOthersCameBetween() {
        imported(HEADER + "丙\tXH\t\t\n丁\tXH\t\t\n", "");
        var hours = "/api/sessions/hours?by=PERSON&year=2026&size=1&unit=XH";
        var first = read(bureau.get(VIEWER, "XH", hours));
        assertThat(first.at("/items/0/name").asString()).isEqualTo("丁");
        imported(HEADER + "一\tXH\t\t\n", "");
        var next = read(bureau.get(VIEWER, "XH", hours + "&after=" + first.get("next").asString()));
        assertThat(next.at("/items/0/name").asString()).isEqualTo("丙");
        assertThat(next.get("next").isNull()).isTrue();
    }

    @Test
    void theHoursOfAYearAreThoseOfAllItsSessionsHoweverMany() {
        var source = template.findById(session, Document.class, "sessions");
        var copies = new ArrayList<Document>();
        for (int i = 0; i <= 5_000; i++) {
            var copy = Document.parse(source.toJson()).append("_id", "many-%05d".formatted(i));
            copy.get("content", Document.class).append("from", "2031-05-01T09:00").append("to", "2031-05-01T16:30");
            copies.add(copy);
        }
        template.getCollection("sessions").insertMany(copies);
        var entry = new Attendance.Entry("YP", "甲", null, 2);
        for (var id : List.of("many-00000", "many-05000")) {
            attendances.write(List.of(Attendance.of(id, entry, Attendance.Means.HAND, null, "2031-05-01T02:00:00Z")));
        }
        var units = read(bureau.get(VIEWER, "YP", "/api/sessions/hours?by=UNIT&year=2031"));
        assertThat(units.at("/items/0/hours").asDouble()).isEqualTo(4);
    }

    @Test
    void listsAndHoursAreTakenAwayAsTablesAndThatIsNoted() {
        imported(HEADER + "=1+1\tBS\t007\t1.5\n", "");
        var list = bureau.get(VIEWER, "BS", path("/table?format=CSV"));
        assertThat(list).hasStatusOk().bodyText().contains("姓名,单位,工号,时数", "'=1+1", "007,1.5");
        var hours = bureau.get(VIEWER, "BS", "/api/sessions/hours/table?by=PERSON&year=2026&format=CSV");
        assertThat(hours).hasStatusOk().bodyText().contains("姓名,工号,单位,次数,时数", "'=1+1,007");
        assertThat(bureau.get(VIEWER, "BS", "/api/sessions/hours/table?by=UNIT&year=2026&unit=PD")).hasStatus(403);
        await().untilAsserted(() ->
            assertThat(published.all()).anySatisfy(event -> {
                assertThat(event.type()).endsWith("export.taken.v1");
                assertThat(new String(event.data(), StandardCharsets.UTF_8)).contains("SESSION_ATTENDANCE", session);
                Contract.assertKept(Contract.nameOf(event.type()), event.data());
            })
        );
    }

    @Test
    void twoOfOneNameAreToldApartByStaffNumber() {
        imported(HEADER + "孙一\tCM\tC1\t\n孙一\tCM\tC2\t3\n", "");
        var outcome = imported(HEADER + "孙一\tCM\t\t3\n", "");
        assertThat(outcome.get("problems").toString()).contains("单位内有多人名为“孙一”，请写明工号");
    }

    @Test
    void tenThousandAreTakenCountedAndPaged() {
        var list = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            list.append("队员").append(i).append("\tPD\t\t\n");
        }
        var started = System.nanoTime();
        assertThat(imported(list.toString(), "").get("created").asInt()).isEqualTo(10_000);
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> seen().get("attendees").asInt() == 10_000);
        System.out.println("10 000 attendees: " + Duration.ofNanos(System.nanoTime() - started));
        var page = read(bureau.get(VIEWER, "SH", "/api/sessions/" + session + "/attendances?size=200"));
        assertThat(page.get("items")).hasSize(200);
        assertThat(page.get("next").isNull()).isFalse();
        assertThat(found("?text=队员999").size()).isEqualTo(11);
        assertThat(found("?text=.*").isEmpty()).isTrue();
        assertThat(found("?unit=HP").isEmpty()).isTrue();
        assertThat(found("?unit=SH&text=队员9999").at("/0/unit").asString()).isEqualTo("PD");
        var counted = published.await(session + "-attendance", e ->
            new String(e.data(), StandardCharsets.UTF_8).contains("\"attendees\":10000")
        );
        assertThat(counted.data().length).isLessThan(1_000);
        assertThat(imported(list.toString(), "").get("unchanged").asInt()).isEqualTo(10_000);
        assertThat(
            bureau.upload(CITY_EDITOR, "SH", path("/imports"), "a.tsv", bytes(list + "又一\tPD\t\t\n"))
        ).hasStatus(422);
    }

    @Test
    void attendanceBeginsWithTheSessionAndEndsItsCancelling() {
        today.is("2026-04-30");
        assertThat(
            bureau.upload(DEPARTMENT_EDITOR, "SH-OFFICE", path("/imports"), "a.tsv", bytes(HEADER + "张三\tPD\t\t\n"))
        ).hasStatus(409);
        today.is("2026-05-01");
        imported(HEADER + "张三\tPD\t\t\n", "");
        var cancel = "/api/sessions/" + session + "/cancel";
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", cancel, "{\"reason\":\"台风\"}")).hasStatus(409);
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private JsonNode imported(String list, String how) {
        var answer = bureau.upload(DEPARTMENT_EDITOR, "SH-OFFICE", path("/imports") + how, "a.tsv", bytes(list));
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private JsonNode rows(String unit) {
        return read(bureau.get(VIEWER, unit, path(""))).get("items");
    }

    private JsonNode found(String query) {
        return read(bureau.get(VIEWER, "SH", "/api/sessions/" + session + "/attendances" + query)).get("items");
    }

    private JsonNode seen() {
        return read(bureau.get(VIEWER, "SH", "/api/sessions/" + session));
    }

    private String path(String rest) {
        return "/api/sessions/" + session + "/attendances" + rest;
    }
}
