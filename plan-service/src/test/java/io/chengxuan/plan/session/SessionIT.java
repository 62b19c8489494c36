package io.chengxuan.plan.session;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Planning, changing, holding and cancelling, and who sees what. */
@PlanServiceTest
class SessionIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        today.is("2026-04-20");
        bureau.open();
    }

    @Test
    void aTrainingIsPlannedChangedHeldAndSummedUp() {
        var plan = bureau.issued(2026, project(2026, "通讯员培训", "办公室"));
        var draft = SessionDraft.of("TRAINING", "SH").with("projectId", plan + "-p1");
        var id = draft.plannedBy(bureau, "SH-OFFICE");
        var path = "/api/sessions/" + id;
        var seen = read(bureau.get(DISTRICT_EDITOR, "PD", path));
        assertThat(seen.get("level").asString()).isEqualTo("CITY");
        assertThat(seen.get("from").asString()).startsWith("2026-05-01T09:00");
        assertThat(seen.get("invited").asBoolean()).isTrue();
        assertThat(seen.get("organises").asBoolean()).isFalse();

        var other = draft.with("title", "新闻写作培训（改期）").content().toString();
        assertThat(bureau.send(HttpMethod.PUT, DEPARTMENT_EDITOR, "SH-OFFICE", path, null, other)).hasStatus(428);
        assertThat(bureau.send(HttpMethod.PUT, DEPARTMENT_EDITOR, "SH-OFFICE", path, 7L, other)).hasStatus(409);
        assertThat(bureau.send(HttpMethod.PUT, DEPARTMENT_EDITOR, "SH-OFFICE", path, 1L, other)).hasStatusOk();
        var early = bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", path + "/hold", "{}");
        assertThat(early).hasStatus(409);
        assertThat(read(early).get("detail").asString()).contains("2026-05-01 09:00 开始");

        today.is("2026-05-01");
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", path + "/hold", "{}")).hasStatusOk();
        assertThat(
            bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", path + "/hold", "{\"summary\":\"<script>纪要</script>\"}")
        ).hasStatusOk();
        assertThat(
            read(bureau.get(VIEWER, "PD", path))
                .get("summary")
                .asString()
        ).contains("纪要");
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", path + "/cancel", "{\"reason\":\"台风\"}")).hasStatus(
            409
        );
        published.await(id, e -> e.type().endsWith("session.summarised.v1"));
        assertThat(published.of(id))
            .extracting(e -> e.type().replaceAll(".*session\\.|\\.v1", ""))
            .containsExactly("planned", "changed", "held", "summarised");
        published.of(id).forEach(event -> {
            Contract.assertKept(Contract.nameOf(event.type()), event.data());
            assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(
                "讲师甲",
                "纪要"
            );
        });
    }

    @Test
    void onlyTheOrganiserAndTheInvitedKnowOfIt() {
        var visit = SessionDraft.of("EXCHANGE_VISIT", "QP").with("title", "赴青浦交流").plannedBy(bureau, "SJ");
        var path = "/api/sessions/" + visit;
        assertThat(bureau.get(VIEWER, "QP", path)).hasStatusOk();
        assertThat(bureau.get(VIEWER, "SH", path)).hasStatusOk();
        assertThat(bureau.get(VIEWER, "HP", path)).hasStatus(404);
        assertThat(bureau.post(DISTRICT_EDITOR, "QP", path + "/cancel", "{\"reason\":\"不去\"}")).hasStatus(403);
        assertThat(bureau.post(DISTRICT_EDITOR, "HP", path + "/cancel", "{\"reason\":\"不去\"}")).hasStatus(404);
        var list = "/api/sessions?kind=EXCHANGE_VISIT&from=2026-05-01&to=2026-05-01&text=交流";
        assertThat(read(bureau.get(VIEWER, "QP", list)).get("items")).isNotEmpty();
        assertThat(read(bureau.get(VIEWER, "HP", list)).get("items")).isEmpty();
        assertThat(read(bureau.get(VIEWER, "QP", list.replace("05-01", "05-02"))).get("items")).isEmpty();

        assertThat(bureau.post(DISTRICT_EDITOR, "SJ", path + "/cancel", "{\"reason\":\"台风\"}")).hasStatusOk();
        assertThat(
            read(bureau.get(VIEWER, "QP", path))
                .get("cancelReason")
                .asString()
        ).isEqualTo("台风");
    }

    @Test
    void aTimeOfAnotherZoneIsRefusedAndNotTakenForABusinessTime() {
        var draft = SessionDraft.of("TRAINING", "PD").with("from", "2026-05-01T01:00:00Z");

        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/sessions", draft.request("PD")))
            .hasStatus(400)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .asString()
            .endsWith("/from");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
            "to|2026-05-01T09:00|/to|结束时间应晚于开始时间",
            "to|2026-07-01T09:00|/to|31 天",
            "hours|0.3|/hours|半小时",
            "hours|10.5|/hours|最多 10",
            "from|1999-05-01T09:00|/from|年份",
            "projectId|nothing|/projectId|没有这个项目",
            "title|' '|/title|",
        }
    )
    void wrongInputIsNamed(String field, String value, String pointer, String text) {
        var draft = SessionDraft.of("TRAINING", "PD").with(
            field,
            field.equals("hours") ? Double.parseDouble(value) : String.valueOf(value)
        );
        var answer = bureau.post(DISTRICT_EDITOR, "PD", "/api/sessions", draft.request("PD"));
        assertThat(answer).hasStatus(422);
        assertThat(read(answer).get("errors").toString())
            .contains(pointer)
            .contains(text == null ? "" : text);
    }

    @Test
    void unitsInBodiesAreCheckedLikeThoseInPaths() {
        var foreign = SessionDraft.of("TRAINING", "HP", "火星");
        var answer = bureau.post(DISTRICT_EDITOR, "PD", "/api/sessions", foreign.request("PD"));
        assertThat(read(answer).get("errors").toString()).contains(
            "/audience/0",
            "培训和会议只能邀请本单位及下级单位",
            "/audience/1",
            "没有找到单位"
        );
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/sessions", foreign.request("HP"))).hasStatus(403);
        assertThat(
            bureau.post(DISTRICT_EDITOR, "PD", "/api/sessions", SessionDraft.of("TRAINING").request("PD"))
        ).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({
        "SJ,QP,201",
        "SJ,SJ,201",
        "SJ,SH,422",
        "SJ,SH-OFFICE,422",
        "SJ,QP-V,422",
        "SJ-V,QP-V,201",
        "SJ-V,SJ,422",
    })
    void aVisitOfADistrictOrSquadGoesToItsOwnLevel(String organiser, String invited, int status) {
        bureau.squads("SJ", "SJ-V").squads("QP", "QP-V");
        var draft = SessionDraft.of("EXCHANGE_VISIT", invited);
        var role = organiser.contains("-") ? SQUAD_OFFICER : DISTRICT_EDITOR;
        var answer = bureau.post(role, organiser, "/api/sessions", draft.request(organiser));
        assertThat(answer).hasStatus(status);
        if (status == 422) {
            assertThat(read(answer).get("errors").toString()).contains("/audience/0", "同级单位");
        }
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", "/api/sessions", draft.request("SH-OFFICE"))).hasStatus(
            201
        );
    }

    @Test
    void whatWasHeldOrAttendedKeepsItsDatesAndHours() {
        var draft = SessionDraft.of("TRAINING", "PD");
        var held = draft.plannedBy(bureau, "PD");
        var attended = draft.plannedBy(bureau, "PD");
        today.is("2026-05-01");
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/sessions/" + held + "/hold", "{}")).hasStatusOk();
        var people = "/api/sessions/" + attended + "/attendances";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", people, "{\"unit\":\"PD\",\"name\":\"张三\"}")).hasStatusOk();
        var moved = draft
            .content()
            .deepCopy()
            .put("from", "2026-05-01T08:00")
            .put("to", "2026-05-01T16:00")
            .put("hours", 2);
        var more = draft.content().deepCopy().put("title", "改名").put("hours", 6.5);
        for (var id : List.of(held, attended)) {
            var path = "/api/sessions/" + id;
            var refused = bureau.send(HttpMethod.PUT, DISTRICT_EDITOR, "PD", path, 2L, moved.toString());
            assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].pointer")
                .asArray()
                .containsExactly("/from", "/to", "/hours");
            assertThat(bureau.send(HttpMethod.PUT, DISTRICT_EDITOR, "PD", path, 2L, more.toString())).hasStatusOk();
        }
    }

    @Test
    void templatesAreKeptByTheCity() {
        var body =
            "{\"name\":\"半年培训\",\"kind\":\"TRAINING\",\"title\":\"通讯员培训\",\"half\":\"FIRST\",\"hours\":6,\"audience\":[\"SH\"]}";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/session-templates", body)).hasStatus(403);
        assertThat(bureau.post(CITY_EDITOR, "PD", "/api/session-templates", body)).hasStatus(403);
        var made = read(bureau.post(CITY_EDITOR, "SH", "/api/session-templates", body));
        var path = "/api/session-templates/" + made.get("id").asString();
        var wrong = body.replace("\"hours\":6", "\"hours\":0").replace("\"SH\"", "\"火星\"");
        assertThat(
            read(bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, 1L, wrong))
                .get("errors")
                .toString()
        ).contains("/hours", "/audience/0");
        assertThat(
            bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, 1L, body.replace("半年", "全年"))
        ).hasStatusOk();
        assertThat(bureau.get(VIEWER, "PD", "/api/session-templates").getResponse().getContentAsByteArray())
            .asString(java.nio.charset.StandardCharsets.UTF_8)
            .contains("全年培训");
        assertThat(bureau.post(CITY_EDITOR, "SH", path + "/retire", "")).hasStatusOk();
        assertThat(read(bureau.get(VIEWER, "PD", "/api/session-templates")).toString()).doesNotContain("全年培训");
        var id = made.get("id").asString();
        published.await(id, e -> e.type().endsWith("retired.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }
}
