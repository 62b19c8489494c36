package io.chengxuan.plan.notice;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.amendment.AmendedPlan;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is told what by which act. */
@PlanServiceTest
@TestPropertySource(properties = "chengxuan.plan.reminders=200ms")
class NoticeIT {

    private static final String REASON = "{\"reason\":\"理由\"}";

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MongoTemplate template;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void open() {
        today.is("2026-07-01");
        bureau.open();
    }

    @Test
    void theUnitIsToldOfEveryDecisionAndTheOfficeOfWhatIsTakenBack() {
        var plan = bureau.issued(
            2026,
            project(2026, "甲", "办公室", "青浦"),
            project(2026, "乙", "办公室", "青浦"),
            project(2026, "丙", "办公室", "青浦")
        );
        var task = plan + "-p1-QP";
        act(DEPARTMENT_EDITOR, "SH-OFFICE", task, "move-due", "{\"due\":\"2026-09-30\",\"reason\":\"台风\"}");
        act(DISTRICT_EDITOR, "QP", task, "hand-in", "{}");
        act(DISTRICT_EDITOR, "QP", task, "take-back", REASON);
        act(DISTRICT_EDITOR, "QP", task, "hand-in", "{}");
        act(DEPARTMENT_EDITOR, "SH-OFFICE", task, "accept", "{}");
        act(DEPARTMENT_EDITOR, "SH-OFFICE", plan + "-p2-QP", "excuse", REASON);
        act(CITY_APPROVER, "SH", plan + "-p3-QP", "cancel", REASON);

        await().untilAsserted(() -> {
            assertThat(kinds("QP", "taskId", task)).containsExactlyInAnyOrder("ASSIGNED", "DUE_MOVED", "ACCEPTED");
            assertThat(kinds(DEPARTMENT_EDITOR, "SH-OFFICE", "taskId", task)).containsExactlyInAnyOrder(
                "HANDED_IN",
                "TAKEN_BACK",
                "HANDED_IN"
            );
            assertThat(kinds("QP", "taskId", plan + "-p2-QP")).containsExactlyInAnyOrder("ASSIGNED", "EXCUSED");
            assertThat(kinds("QP", "taskId", plan + "-p3-QP")).containsExactlyInAnyOrder("ASSIGNED", "CANCELLED");
        });
        assertThat(kinds("SH-OFFICE", "taskId", task))
            .as("who decides on nothing")
            .isEmpty();
    }

    @Test
    void theUnitIsToldWhatAnAmendmentDoesToItsTasks() {
        var plan = bureau.issued(2026, project(2026, "甲", "办公室", "青浦"), project(2026, "乙", "办公室", "青浦"));
        var amendment = new AmendedPlan(bureau, plan).drafted(rows -> {
            ((ObjectNode) rows.get(0).get("period")).put("to", "2026-09-30");
            rows.remove(1);
        });
        post(CITY_EDITOR, "/api/amendments/" + amendment + "/submit", "");
        post(CITY_APPROVER, "/api/amendments/" + amendment + "/issue", "");

        await().untilAsserted(() -> {
            assertThat(kinds("QP", "taskId", plan + "-p1-QP")).containsExactlyInAnyOrder("ASSIGNED", "AMENDED");
            assertThat(kinds("QP", "taskId", plan + "-p2-QP")).containsExactlyInAnyOrder("ASSIGNED", "WITHDRAWN");
        });
    }

    @Test
    void theCityIsToldWhatWaitsForItsApprovalAndWhatCameBackFromIt() {
        var draft = bureau.drafted(2026, project(2026, "甲", "办公室"));
        post(CITY_EDITOR, "/api/plans/" + draft + "/submit", "");
        post(CITY_APPROVER, "/api/plans/" + draft + "/return", REASON);
        var plan = bureau.issued(2026, project(2026, "乙", "办公室"));
        var amendment = new AmendedPlan(bureau, plan).drafted(rows -> ((ObjectNode) rows.get(0)).put("content", "新"));
        post(CITY_EDITOR, "/api/amendments/" + amendment + "/submit", "");
        post(CITY_APPROVER, "/api/amendments/" + amendment + "/return", REASON);

        await().untilAsserted(() -> {
            assertThat(kinds(CITY_APPROVER, "SH", "planId", draft)).containsExactly("PLAN_SUBMITTED");
            assertThat(kinds(CITY_EDITOR, "SH", "planId", draft)).containsExactly("PLAN_RETURNED");
            assertThat(kinds(CITY_APPROVER, "SH", "amendmentId", amendment)).containsExactly("AMENDMENT_SUBMITTED");
            assertThat(kinds(CITY_EDITOR, "SH", "amendmentId", amendment)).containsExactly("AMENDMENT_RETURNED");
            assertThat(kinds(CITY_APPROVER, "SH", "planId", plan)).contains("PLAN_SUBMITTED");
        });
        assertThat(kinds("SH", "planId", draft))
            .as("who decides on nothing")
            .isEmpty();
        assertThat(inbox(CITY_APPROVER, "SH"))
            .filteredOn(n -> n.path("planId").asString("").equals(draft))
            .allSatisfy(n -> assertThat(n.get("text").asString()).contains("宣传工作计划"));
    }

    @Test
    void whoHandsInIsNotToldToDecideAndWhoStandsInForADeciderIs() {
        var task = bureau.issued(2026, project(2026, "甲", "办公室", "青浦")) + "-p1-QP";
        var both = List.of(DEPARTMENT_EDITOR, DISTRICT_EDITOR);
        assertThat(
            http
                .post()
                .uri("/api/tasks/" + task + "/hand-in")
                .header("Authorization", bearer("both", "SH", List.of(CITY_EDITOR, CITY_APPROVER), List.of()))
                .contentType("application/json")
                .content("{}")
        ).hasStatusOk();
        await().untilAsserted(() ->
            assertThat(kinds(DEPARTMENT_EDITOR, "SH-OFFICE", "taskId", task)).containsExactly("HANDED_IN")
        );
        assertThat(told(bearer("deputy", "SH-OFFICE", both, both), task)).containsExactly("HANDED_IN");
        assertThat(told(bearer("both", "SH-OFFICE", both, List.of()), task)).isEmpty();
    }

    @Test
    void aTaskThatIsAssignedOverdueIsRemindedOfFromTheNextDayOn() {
        var task = bureau.issued(2026, project("2026-03-01", "2026-03-31", "甲", "办公室", "青浦")) + "-p1-QP";
        await().until(() -> reminders(task) == 1);
        today.is("2026-07-02");
        await().until(() -> reminders(task) == 2);

        await().untilAsserted(() -> assertThat(kinds("QP", "taskId", task)).contains("OVERDUE"));
        assertThat(kinds("QP", "taskId", task)).containsExactlyInAnyOrder("ASSIGNED", "OVERDUE");
    }

    @Test
    void noticesThatWereStoredBeforeOtherThingsWereToldStayReadable() {
        template
            .getCollection("notices")
            .insertOne(
                new Document("_id", "old")
                    .append("unit", "QP")
                    .append("kind", "ASSIGNED")
                    .append("taskId", "old-task")
                    .append("projectName", "旧项目")
                    .append("worker", "QP")
                    .append("due", "2026-07-31")
                    .append("at", "2026-06-01T00:00:00Z")
                    .append("readBy", List.of())
            );

        assertThat(kinds("QP", "taskId", "old-task")).containsExactly("ASSIGNED");
        assertThat(inbox("viewer", "QP"))
            .extracting(n -> n.get("text").asString())
            .contains("新任务：旧项目，2026-07-31 前完成");
    }

    private static String bearer(String account, String unit, List<String> roles, List<String> lent) {
        return Tokens.bearer(account, unit, roles, lent, Instant.now().plusSeconds(60));
    }

    private List<String> told(String token, String task) {
        return read(http.get().uri("/api/inbox?size=200").header("Authorization", token).exchange())
            .get("items")
            .valueStream()
            .filter(n -> n.path("taskId").asString("").equals(task))
            .map(n -> n.get("kind").asString())
            .toList();
    }

    private void act(String role, String unit, String task, String act, String body) {
        assertThat(bureau.post(role, unit, "/api/tasks/" + task + "/" + act, body)).hasStatusOk();
    }

    private void post(String role, String path, String body) {
        assertThat(bureau.post(role, "SH", path, body)).hasStatusOk();
    }

    private int reminders(String task) {
        return read(bureau.get("viewer", "SH", "/api/tasks/" + task))
            .get("reminders")
            .asInt();
    }

    private List<String> kinds(String unit, String field, String id) {
        return kinds("viewer", unit, field, id);
    }

    private List<String> kinds(String role, String unit, String field, String id) {
        return inbox(role, unit)
            .stream()
            .filter(n -> n.path(field).asString("").equals(id))
            .map(n -> n.get("kind").asString())
            .toList();
    }

    private List<JsonNode> inbox(String role, String unit) {
        return read(bureau.get(role, unit, "/api/inbox?size=200"))
            .get("items")
            .valueStream()
            .toList();
    }
}
