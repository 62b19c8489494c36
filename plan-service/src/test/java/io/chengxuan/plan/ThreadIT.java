package io.chengxuan.plan;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a plan to a task's events, all of which keep their contracts. */
@PlanServiceTest
class ThreadIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    private String task;

    @BeforeEach
    void aPlanIsIssued() {
        today.is("2026-06-10");
        bureau.open();
        task = bureau.issued(2026, project(2026, "夏令热线", "办公室", "各单位")) + "-p1-PD";
    }

    @Test
    void aTaskGoesFromAssignmentToAcceptance() {
        var progress = act(DISTRICT_EDITOR, "PD", "progress", "{\"percent\":40,\"note\":\"已布置\"}");
        assertThat(progress).hasStatusOk();
        assertThat(
            act(
                DISTRICT_EDITOR,
                "PD",
                "hand-in",
                "{\"evidence\":[{\"title\":\"报道\",\"url\":\"https://example.org/1\"}]}"
            )
        ).hasStatusOk();
        assertThat(act(DEPARTMENT_EDITOR, "SH-OFFICE", "return", "{\"reason\":\"请补充照片\"}")).hasStatusOk();
        today.is("2026-06-12");
        assertThat(act(DISTRICT_EDITOR, "PD", "hand-in", "{}")).hasStatusOk();
        var accepted = act(DEPARTMENT_EDITOR, "SH-OFFICE", "accept", "{}");

        var view = read(accepted);
        assertThat(view.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(view.get("handedInOn").asString()).isEqualTo("2026-06-12");
        assertThat(view.get("history").size()).isEqualTo(5);
        published.await(task, e -> e.type().equals("io.chengxuan.plan.task.accepted.v1"));
        assertThat(published.of(task))
            .extracting(e -> e.type().replace("io.chengxuan.plan.task.", ""))
            .containsExactly(
                "assigned.v1",
                "progressed.v1",
                "handed-in.v1",
                "returned.v1",
                "handed-in.v1",
                "accepted.v1"
            );
    }

    @Test
    void aHandInIsTakenBackByItsUnitUntilItIsDecidedOn() {
        assertThat(act(DISTRICT_EDITOR, "PD", "progress", "{\"percent\":40}")).hasStatusOk();
        assertThat(act(DISTRICT_EDITOR, "PD", "take-back", "{\"reason\":\"误报\"}")).hasStatus(409);
        var handedIn = read(act(DISTRICT_EDITOR, "PD", "hand-in", "{}"));
        assertThat(handedIn.get("allowed").valueStream().map(JsonNode::asString)).containsExactly(
            "take-back",
            "handler"
        );

        var view = read(act(DISTRICT_EDITOR, "PD", "take-back", "{\"reason\":\"误报\"}"));

        assertThat(view.get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(view.get("percent").asInt()).isEqualTo(40);
        assertThat(view.get("handedInOn").isNull()).isTrue();
        assertThat(view.at("/history/2/what").asString()).isEqualTo("TAKEN_BACK");
        published.await(task, e -> e.type().equals("io.chengxuan.plan.task.taken-back.v1"));
        assertThat(act(DEPARTMENT_EDITOR, "SH-OFFICE", "accept", "{}")).hasStatus(409);
    }

    @Test
    void anAcceptanceByMistakeIsUndoneByReturningTheTask() {
        assertThat(act(DISTRICT_EDITOR, "PD", "hand-in", "{}")).hasStatusOk();
        assertThat(act(DEPARTMENT_EDITOR, "SH-OFFICE", "accept", "{}")).hasStatusOk();
        assertThat(act(DISTRICT_EDITOR, "PD", "take-back", "{\"reason\":\"误报\"}")).hasStatus(409);

        var view = read(act(DEPARTMENT_EDITOR, "SH-OFFICE", "return", "{\"reason\":\"误点通过\"}"));

        assertThat(view.get("status").asString()).isEqualTo("RETURNED");
        assertThat(view.get("handedInOn").isNull()).isTrue();
        assertThat(view.get("acceptedOn").isNull()).isTrue();
        assertThat(act(DISTRICT_EDITOR, "PD", "hand-in", "{}")).hasStatusOk();
    }

    @Test
    void aTaskMayBeMovedExcusedOrCancelled() {
        var plan = task.replace("-PD", "");
        assertThat(
            bureau.post(CITY_APPROVER, "SH", "/api/tasks/" + plan + "-HP/cancel", "{\"reason\":\"合并\"}")
        ).hasStatusOk();
        assertThat(
            act(DEPARTMENT_EDITOR, "SH-OFFICE", "move-due", "{\"due\":\"2026-09-10\",\"reason\":\"台风\"}")
        ).hasStatusOk();
        assertThat(act(DEPARTMENT_EDITOR, "SH-OFFICE", "excuse", "{\"reason\":\"抗台\"}")).hasStatusOk();

        var view = read(bureau.get(DISTRICT_EDITOR, "PD", "/api/tasks/" + task));
        assertThat(view.get("due").asString()).isEqualTo("2026-09-10");
        assertThat(view.get("originalDue").asString()).isEqualTo("2026-08-31");
        assertThat(view.get("excused").asBoolean()).isTrue();
        published.await(task, e -> e.type().endsWith(".excused.v1"));
        published.await(plan + "-HP", e -> e.type().endsWith(".cancelled.v1"));
    }

    @Test
    void closingThePlanClosesItsProjects() {
        var plan = task.replace("-p1-PD", "");
        assertThat(
            bureau.post(CITY_APPROVER, "SH", "/api/plans/" + plan + "/close", "{\"reason\":\"年终\"}")
        ).hasStatusOk();

        published.await(plan + "-p1", e -> e.type().equals("io.chengxuan.plan.project.closed.v1"));
        assertThat(act(DISTRICT_EDITOR, "PD", "progress", "{\"percent\":40}"))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/plan-closed");
    }

    @Test
    void everyEventKeepsItsContract() {
        published.await(task, e -> true);

        assertThat(published.all()).isNotEmpty();
        published.all().forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult act(
        String role,
        String unit,
        String act,
        String body
    ) {
        return bureau.post(role, unit, "/api/tasks/" + task + "/" + act, body);
    }
}
