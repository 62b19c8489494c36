package io.chengxuan.plan.past;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.ADMIN;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class PastIT {

    private static final String HEADER =
        "plan\tproject\tunit\tdue\tpercent\thanded_in_on\taccepted_on\texcused_reason\tnote\n";

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    private String plan;

    @BeforeEach
    void aPlanIsIssued() {
        today.is("2026-11-20");
        bureau.open();
        plan = bureau.issued(2026, project(2026, "甲", "办公室", "各单位"));
    }

    @Test
    void pastRecordsAreTakenWithTheirDatesInTheNameOfTheAdministrator() {
        var job = done(
            upload(
                HEADER +
                    row("PD", "", "", "2026-08-20", "2026-08-25", "", "年初已办") +
                    row("黄浦", "2026-09-10", "", "2026-09-12", "", "", "") +
                    row("静安区", "", "35", "", "", "", "") +
                    row("崇明区城管执法局", "", "", "", "", "抗台", "")
            )
        );

        assertThat(job.get("changed").asInt()).isEqualTo(4);
        assertThat(task("PD").get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(task("PD").get("handedInOn").asString()).isEqualTo("2026-08-20");
        assertThat(task("PD").at("/timeliness/onTime").asBoolean()).isTrue();
        assertThat(task("HP").get("status").asString()).isEqualTo("HANDED_IN");
        assertThat(task("HP").get("originalDue").asString()).isEqualTo("2026-08-31");
        assertThat(task("HP").at("/timeliness/onTime").asBoolean()).isFalse();
        assertThat(task("JA").get("percent").asInt()).isEqualTo(35);
        assertThat(task("CM").get("excused").asBoolean()).isTrue();
        var event = published.await(plan + "-p1-PD", e -> e.type().endsWith(".accepted.v1"));
        assertThat(event.actor()).isEqualTo("admin@SH");
        published.await(job.get("id").asString(), e -> e.type().endsWith(".finished.v1"));
        published.of(job.get("id").asString()).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void badRowsAreNamedByRowAndColumnAndTheCountsAddUp() {
        var job = done(
            upload(
                HEADER +
                    row("PD", "", "", "2026-08-20", "", "", "") +
                    row("火星", "", "", "2026-08-20", "", "", "") +
                    row("HP", "2027-01-10", "", "", "", "", "") +
                    row("HP", "", "130", "", "", "", "") +
                    row("HP", "", "", "2026-12-01", "", "", "") +
                    row("HP", "", "", "", "2026-08-01", "", "") +
                    row("HP", "", "", "8月1日", "", "", "") +
                    row("执法规划处", "", "", "", "", "", "") +
                    "没有这份计划\t1\tPD\n" +
                    plan +
                    "\t9\tPD\n" +
                    row("PD", "", "", "2026-08-20", "", "", "")
            )
        );

        assertThat(
            job
                .get("problems")
                .valueStream()
                .map(p -> p.get("row").asInt() + " " + p.get("column").asString())
        ).containsExactly(
            "3 unit",
            "4 due",
            "5 percent",
            "6 handed_in_on",
            "7 accepted_on",
            "8 handed_in_on",
            "9 unit",
            "10 plan",
            "11 project"
        );
        assertThat(job.at("/problems/0/what").asString()).contains("火星");
        assertThat(job.get("changed").asInt()).isEqualTo(1);
        assertThat(job.get("unchanged").asInt()).isEqualTo(1);
        assertThat(job.get("bad").asInt()).isEqualTo(9);
        assertThat(job.at("/progress/done").asInt()).isEqualTo(11);
        var sheet = bureau.get(ADMIN, "SH", "/api/tasks/imports/" + job.get("id").asString() + "/problems");
        var taken = published.await(job.get("id").asString(), e -> e.type().endsWith(".problems-taken.v1"));
        assertThat(taken.actor()).isEqualTo("admin@SH");
        Contract.assertKept("plan/past-import.problems-taken.v1", taken.data());
        assertThat(sheet)
            .hasStatusOk()
            .bodyText()
            .hasLineCount(10)
            .startsWith("行\t列\t")
            .contains("3\tunit\t")
            .contains("\t火星\n");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var table = HEADER + row("PD", "", "", "2026-08-20", "2026-08-25", "", "");
        done(upload(table));
        var again = upload(table);

        assertThat(again).hasStatus(202);
        assertThat(read(again).get("alreadyImported").asBoolean()).isTrue();
        var other = done(upload(table + "\n# the same rows in another file\n"));
        assertThat(other.get("unchanged").asInt()).isEqualTo(1);
        assertThat(task("PD").get("history").size()).isEqualTo(2);
    }

    @Test
    void aTaskThatEndedOtherwiseIsLeftAsItIs() {
        done(upload(HEADER + row("PD", "", "", "2026-08-20", "2026-08-25", "", "")));
        var job = done(upload(HEADER + row("PD", "", "", "", "", "抗台", "")));

        assertThat(job.get("bad").asInt()).isEqualTo(1);
        assertThat(task("PD").get("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void aHandInIsNotUndoneByARecordThatDoesNotKnowOfIt() {
        handIn("PD");
        handIn("HP");
        var job = done(upload(HEADER + row("PD", "", "35", "", "", "", "") + row("HP", "", "", "", "", "抗台", "")));

        assertThat(
            job
                .get("problems")
                .valueStream()
                .map(p -> p.get("row").asInt() + " " + p.get("column").asString())
        ).containsExactly("2 percent", "3 excused_reason");
        assertThat(job.at("/problems/0/what").asString()).contains("35");
        assertThat(task("PD").get("status").asString()).isEqualTo("HANDED_IN");
        assertThat(task("HP").get("status").asString()).isEqualTo("HANDED_IN");
    }

    @Test
    void aFileWithBadRowsIsTakenOnceMoreWhenItIsSentAgain() {
        handIn("HP");
        var table = HEADER + row("PD", "", "40", "", "", "", "") + row("HP", "", "35", "", "", "", "");
        assertThat(done(upload(table)).get("bad").asInt()).isEqualTo(1);
        var back = bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", path("HP") + "/return", "{\"reason\":\"补充\"}");
        assertThat(back).hasStatusOk();

        var again = upload(table);
        assertThat(read(again).get("alreadyImported").asBoolean()).isFalse();
        var job = done(again);
        assertThat(job.get("bad").asInt()).isZero();
        assertThat(job.get("problems").size()).isZero();
        assertThat(job.get("changed").asInt()).isEqualTo(1);
        assertThat(job.get("unchanged").asInt()).isEqualTo(1);
        assertThat(task("HP").get("percent").asInt()).isEqualTo(35);
        assertThat(read(upload(table)).get("alreadyImported").asBoolean()).isTrue();
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedAtOnce() {
        assertThat(upload("plan\tunit\nx\ty\n"))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/table-columns");
    }

    private String row(
        String unit,
        String due,
        String percent,
        String handedIn,
        String accepted,
        String excused,
        String note
    ) {
        return String.join("\t", plan, "1", unit, due, percent, handedIn, accepted, excused, note) + "\n";
    }

    private MvcTestResult upload(String table) {
        return bureau.upload(ADMIN, "SH", "/api/tasks/imports", "past.tsv", bytes(table));
    }

    private JsonNode done(MvcTestResult taken) {
        assertThat(taken).hasStatus(202);
        var path = "/api/tasks/imports/" + read(taken).get("id").asString();
        await().until(() ->
            read(bureau.get(ADMIN, "SH", path))
                .get("status")
                .asString()
                .equals("DONE")
        );
        return read(bureau.get(ADMIN, "SH", path));
    }

    private void handIn(String unit) {
        assertThat(bureau.post(DISTRICT_EDITOR, unit, path(unit) + "/hand-in", "{}")).hasStatusOk();
    }

    private JsonNode task(String unit) {
        return read(bureau.get("viewer", "SH", path(unit)));
    }

    private String path(String unit) {
        return "/api/tasks/" + plan + "-p1-" + unit;
    }
}
