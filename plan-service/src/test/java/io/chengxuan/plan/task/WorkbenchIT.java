package io.chengxuan.plan.task;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.ADMIN;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Today;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose tasks the lists of the workbench show, and for which day. The task's due date is 31 August 2026, a Monday. */
@PlanServiceTest
class WorkbenchIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    UnitTree tree;

    private String plan;

    @BeforeEach
    void tasksOfTheCityAnOfficeADistrictAndASquad() {
        today.is("2026-06-10");
        bureau.open();
        bureau.post(
            ADMIN,
            "SH",
            "/api/units",
            "{\"id\":\"CN-1\",\"name\":\"长宁一中队\",\"level\":\"SQUAD\",\"parent\":\"CN\"}"
        );
        await().until(() -> tree.find("CN-1").isPresent());
        plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "SH", "CN", "CN-1"));
    }

    @Test
    void everybodyOwesTheTasksOfTheirOwnUnitAndNotOfThoseBelow() {
        assertThat(listed(CITY_EDITOR, "SH", "all")).hasSize(4);
        assertThat(listed(CITY_EDITOR, "SH", "owed")).containsExactly(plan + "-p1-SH");
        assertThat(listed(DEPARTMENT_EDITOR, "SH-OFFICE", "owed")).containsExactly(plan + "-p1-SH-OFFICE");
        assertThat(listed(DISTRICT_EDITOR, "CN", "owed")).containsExactly(plan + "-p1-CN");
        assertThat(listed("squad-officer", "CN-1", "owed")).containsExactly(plan + "-p1-CN-1");
    }

    @Test
    void onlyThoseWhoMayDecideHaveTasksWaitingForThem() {
        hand(DISTRICT_EDITOR, "CN");
        hand(DEPARTMENT_EDITOR, "SH-OFFICE");

        assertThat(listed(DEPARTMENT_EDITOR, "SH-OFFICE", "waiting")).containsExactly(plan + "-p1-CN");
        assertThat(listed(CITY_APPROVER, "SH", "waiting")).containsExactly(plan + "-p1-SH-OFFICE");
        for (var other : List.of("viewer", "judge", CITY_EDITOR)) {
            assertThat(listed(other, "SH", "waiting")).isEmpty();
            assertThat(listed(other, "SH-OFFICE", "waiting")).isEmpty();
        }
    }

    private void hand(String role, String unit) {
        var path = "/api/tasks/" + plan + "-p1-" + unit + "/hand-in";
        assertThat(bureau.post(role, unit, path, "{}")).hasStatusOk();
    }

    @Test
    void aListAsOfAPastDayKnowsOfNoLaterHandIn() {
        today.is("2026-09-02");
        assertThat(bureau.post(DISTRICT_EDITOR, "CN", "/api/tasks/" + plan + "-p1-CN/hand-in", "{}")).hasStatusOk();

        assertThat(listed(DISTRICT_EDITOR, "CN", "late")).containsExactly(plan + "-p1-CN-1");
        assertThat(listed(DISTRICT_EDITOR, "CN", "late&asOf=2026-09-01")).containsExactlyInAnyOrder(
            plan + "-p1-CN",
            plan + "-p1-CN-1"
        );
        assertThat(listed(DISTRICT_EDITOR, "CN", "late&asOf=2026-08-31")).isEmpty();
        assertThat(listed(DISTRICT_EDITOR, "CN", "soon&asOf=2026-08-31")).hasSize(2);
        assertThat(listed(DISTRICT_EDITOR, "CN", "owed&asOf=2026-09-01")).containsExactly(plan + "-p1-CN");
        for (var task : items(DISTRICT_EDITOR, "CN", "late&asOf=2026-09-01")) {
            assertThat(task.at("/timeliness/overdue").asBoolean()).isTrue();
            assertThat(task.at("/timeliness/onTime").isNull()).isTrue();
        }
    }

    private List<String> listed(String role, String unit, String view) {
        return items(role, unit, view)
            .stream()
            .map(t -> t.get("id").asString())
            .toList();
    }

    private List<JsonNode> items(String role, String unit, String view) {
        return read(bureau.get(role, unit, "/api/tasks?size=200&plan=" + plan + "&view=" + view))
            .get("items")
            .valueStream()
            .toList();
    }
}
