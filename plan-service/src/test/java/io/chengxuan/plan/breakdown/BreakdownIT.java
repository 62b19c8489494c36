package io.chengxuan.plan.breakdown;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.amendment.Amendments;
import io.chengxuan.plan.plan.Breakdown;
import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The sweep stands still here, so that the breakdown can be stopped anywhere. */
@PlanServiceTest
@TestPropertySource(properties = "chengxuan.plan.sweep=1d")
class BreakdownIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Plans plans;

    @Autowired
    BreakDownPlan breakDownPlan;

    @Autowired
    BreakdownSweep sweep;

    @Autowired
    PlanVersions versions;

    @Autowired
    Projects projects;

    @Autowired
    Tasks tasks;

    @Autowired
    Amendments amendments;

    @Autowired
    Units units;

    @Autowired
    Published published;

    private String plan;

    @BeforeEach
    void aPlanIsIssuedButNotBrokenDown() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.drafted(
            2026,
            project(2026, "甲", "办公室", "各单位"),
            project(2026, "乙", "办公室", "机关各处室", "各单位"),
            project(2026, "丙", "执法监督处")
        );
        bureau.post(CITY_EDITOR, "SH", "/api/plans/" + plan + "/submit", "");
        assertThat(bureau.post(CITY_APPROVER, "SH", "/api/plans/" + plan + "/issue", "")).hasStatusOk();
    }

    @Test
    void everyUnitGetsItsTaskAndTheProgressShows() {
        assertThat(view().at("/breakdown/state").asString()).isEqualTo("PENDING");
        assertThat(view().at("/breakdown/of").asInt()).isEqualTo(3);
        sweep.sweep();

        assertThat(view().at("/breakdown/state").asString()).isEqualTo("DONE");
        assertThat(tasks()).hasSize(21 + 25 + 1);
        assertThat(task("-p1-PD").get("responsible").asString()).isEqualTo("SH-OFFICE");
        assertThat(task("-p1-SH-OFFICE").get("responsible").asString()).isEqualTo("SH");
        assertThat(task("-p1-PD").get("due").asString()).isEqualTo("2026-08-31");
        var projects = read(bureau.get("viewer", "PD", "/api/plans/" + plan + "/projects")).get("items");
        assertThat(projects.size()).isEqualTo(3);
        assertThat(projects.at("/2/responsible/0").asString()).isEqualTo("SH-SUPERVISION");
        published.await(plan, e -> e.type().endsWith("plan.broken-down.v1"));
    }

    @Test
    void aBreakdownKilledInItsMiddleGoesOn() {
        var left = new AtomicInteger(30);
        Tasks dying = mock(Tasks.class, call -> {
            if (left.decrementAndGet() < 0) {
                throw new IllegalStateException("killed");
            }
            return call.getMethod().invoke(tasks, call.getArguments());
        });
        var killed = new BreakDownPlan(plans, versions, projects, dying, units, amendments, today);
        assertThatIllegalStateException().isThrownBy(() -> killed.breakDown(plans.get(plan)));
        assertThat(tasks()).hasSize(30);
        assertThat(view().at("/breakdown/state").asString()).isEqualTo("PENDING");
        assertThat(view().at("/breakdown/done").asInt()).isEqualTo(1);

        sweep.sweep();

        assertThat(view().at("/breakdown/state").asString()).isEqualTo("DONE");
        assertThat(tasks()).hasSize(47).doesNotHaveDuplicates();
        published.await(plan + "-p1-PD", e -> true);
        assertThat(published.of(plan + "-p1-PD")).hasSize(1);
    }

    @Test
    void twoInstancesAtOnceGiveEachUnitOneTask() throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> {
                    try {
                        breakDownPlan.breakDown(plans.get(plan));
                    } catch (StaleVersion _) {
                        // the other one was faster; the sweep looks again
                    }
                });
            }
        }
        await().untilAsserted(() -> {
            sweep.sweep();
            assertThat(plans.get(plan).breakdown().state()).isEqualTo(Breakdown.State.DONE);
        });

        assertThat(tasks()).hasSize(47);
        published.await(plan + "-p1-PD", e -> true);
        assertThat(published.of(plan + "-p1-PD")).hasSize(1);
    }

    private JsonNode view() {
        return read(bureau.get("viewer", "SH", "/api/plans/" + plan));
    }

    private JsonNode task(String suffix) {
        return read(bureau.get("viewer", "SH", "/api/tasks/" + plan + suffix));
    }

    private java.util.List<String> tasks() {
        return read(bureau.get("viewer", "SH", "/api/tasks?size=200&plan=" + plan))
            .get("items")
            .valueStream()
            .map(t -> t.get("id").asString())
            .toList();
    }
}
