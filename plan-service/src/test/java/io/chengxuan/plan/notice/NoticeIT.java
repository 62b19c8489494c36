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
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
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
            assertThat(kinds("SH-OFFICE", "taskId", task)).containsExactlyInAnyOrder(
                "HANDED_IN",
                "TAKEN_BACK",
                "HANDED_IN"
            );
            assertThat(kinds("QP", "taskId", plan + "-p2-QP")).containsExactlyInAnyOrder("ASSIGNED", "EXCUSED");
            assertThat(kinds("QP", "taskId", plan + "-p3-QP")).containsExactlyInAnyOrder("ASSIGNED", "CANCELLED");
        });
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
            assertThat(kinds("SH", "planId", draft)).containsExactlyInAnyOrder("PLAN_SUBMITTED", "PLAN_RETURNED");
            assertThat(kinds("SH", "amendmentId", amendment)).containsExactlyInAnyOrder(
                "AMENDMENT_SUBMITTED",
                "AMENDMENT_RETURNED"
            );
            assertThat(kinds("SH", "planId", plan)).contains("PLAN_SUBMITTED", "AMENDMENT_RETURNED");
        });
        assertThat(inbox("SH"))
            .filteredOn(n -> n.path("planId").asString("").equals(draft))
            .allSatisfy(n -> assertThat(n.get("text").asString()).contains("宣传工作计划"));
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
        assertThat(inbox("QP"))
            .extracting(n -> n.get("text").asString())
            .contains("新任务：旧项目，2026-07-31 前完成");
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
        return inbox(unit)
            .stream()
            .filter(n -> n.path(field).asString("").equals(id))
            .map(n -> n.get("kind").asString())
            .toList();
    }

    private List<JsonNode> inbox(String unit) {
        return read(bureau.get("viewer", unit, "/api/inbox?size=200"))
            .get("items")
            .valueStream()
            .toList();
    }
}
