package io.chengxuan.plan.task;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A district breaks its task down to its squads; what they do shows on it, and what happens to it reaches them. */
@PlanServiceTest
class SquadsIT {

    private static final String ALL = "{\"squads\":[\"PD-1\",\"PD-2\",\"PD-3\"]}";

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Tasks tasks;

    @Autowired
    Published published;

    private String plan;
    private String whole;

    @BeforeEach
    void aPlanIsIssued() {
        today.is("2026-06-10");
        bureau.open().squads("PD", "PD-1", "PD-2", "PD-3").squads("HP", "HP-1");
        plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "各单位"));
        whole = plan + "-p1-PD";
    }

    @Test
    void squadsGetTasksOfTheirOwnAndTheDistrictSeesHowTheyStand() {
        var asked = district(
            "breakdown",
            "{\"squads\":[\"PD-1\",\"PD-2\"],\"due\":\"2026-07-15\",\"note\":\"各报两件\"}"
        );
        assertThat(asked).hasStatusOk();
        assertThat(read(asked).at("/parts/breakdown/of").asInt()).isEqualTo(2);
        awaitFollowed();

        var share = one(SQUAD_OFFICER, "PD-1", share("PD-1"));
        assertThat(share.get("parent").asString()).isEqualTo(whole);
        assertThat(share.get("responsible").asString()).isEqualTo("PD");
        assertThat(share.get("due").asString()).isEqualTo("2026-07-15");
        assertThat(share.at("/history/0/note").asString()).isEqualTo("各报两件");
        assertThat(bureau.get(DEPARTMENT_EDITOR, "SH-OFFICE", "/api/tasks/" + share("PD-1"))).hasStatus(404);

        squad("PD-1", "hand-in", "{}");
        squad("PD-2", "progress", "{\"percent\":50}");
        assertThat(one(DISTRICT_EDITOR, "PD", whole).at("/parts/open").toString()).isEqualTo(
            "[{\"unit\":\"PD-2\",\"percent\":50}]"
        );
        assertThat(listed(DISTRICT_APPROVER, "PD", "view=waiting")).containsExactly(share("PD-1"));
        assertThat(bureau.post(DISTRICT_APPROVER, "PD", "/api/tasks/" + share("PD-1") + "/accept", "{}")).hasStatusOk();
        district("progress", "{\"percent\":30}");
        today.is("2026-07-16");

        var parts = one(DISTRICT_EDITOR, "PD", whole).get("parts");
        assertThat(parts.get("count").asInt()).isEqualTo(2);
        assertThat(parts.get("accepted").asInt()).isEqualTo(1);
        assertThat(parts.get("handedIn").asInt()).isZero();
        assertThat(parts.get("late").asInt()).isEqualTo(1);
        assertThat(parts.get("averagePercent").asInt()).isEqualTo(75);
        assertThat(one(DEPARTMENT_EDITOR, "SH-OFFICE", whole).get("percent").asInt()).isEqualTo(30);
    }

    @Test
    void theCityListsSharesOnlyWhereItAsksForThem() {
        district("breakdown", ALL);
        awaitFollowed();

        assertThat(listed("viewer", "SH", "view=all"))
            .contains(whole)
            .doesNotContain(share("PD-1"));
        assertThat(listed("viewer", "SH", "parent=" + whole)).hasSize(3);
        assertThat(listed("viewer", "SH", "unit=PD")).hasSize(4);
        assertThat(listed(DISTRICT_EDITOR, "PD", "view=all")).hasSize(4);
        assertThat(listed(DISTRICT_EDITOR, "HP", "parent=" + whole)).isEmpty();
    }

    @Test
    void moreSquadsMayFollowAndOneIsTakenOutAndComesBackAsItWas() {
        district("breakdown", "{\"squads\":[\"PD-1\"]}");
        awaitFollowed();
        squad("PD-1", "progress", "{\"percent\":40}");
        assertThat(district("breakdown", "{\"squads\":[\"PD-2\"]}")).hasStatusOk();
        assertThat(district("take-out", "{\"squad\":\"PD-1\",\"reason\":\"任务调整\"}")).hasStatusOk();
        awaitFollowed();

        var out = one(SQUAD_OFFICER, "PD-1", share("PD-1"));
        assertThat(out.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(out.at("/history/1/reason").asString()).isEqualTo("任务调整");
        assertThat(squad("PD-1", "progress", "{\"percent\":50}")).hasStatus(409);
        assertThat(one(DISTRICT_EDITOR, "PD", whole).at("/parts/count").asInt()).isEqualTo(1);

        district("breakdown", "{\"squads\":[\"PD-1\"]}");
        awaitFollowed();
        var back = one(SQUAD_OFFICER, "PD-1", share("PD-1"));
        assertThat(back.get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(back.get("percent").asInt()).isEqualTo(40);
    }

    @Test
    void whatHappensToTheWholeReachesTheSquads() {
        district("breakdown", "{\"squads\":[\"PD-1\"],\"due\":\"2026-08-10\"}");
        awaitFollowed();
        assertThat(district("breakdown", "{\"squads\":[\"PD-2\"]}")).hasStatusOk();
        awaitFollowed();
        office("move-due", "{\"due\":\"2026-07-31\",\"reason\":\"提前\"}");
        awaitFollowed();
        assertThat(one("viewer", "SH", share("PD-1")).get("due").asString()).isEqualTo("2026-07-31");
        assertThat(one("viewer", "SH", share("PD-2")).get("due").asString()).isEqualTo("2026-07-31");
        office("move-due", "{\"due\":\"2026-09-30\",\"reason\":\"台风\"}");
        awaitFollowed();
        assertThat(one("viewer", "SH", share("PD-1")).get("due").asString()).isEqualTo("2026-08-10");
        assertThat(one("viewer", "SH", share("PD-2")).get("due").asString()).isEqualTo("2026-09-30");

        var moved = "{\"due\":\"2026-09-20\",\"reason\":\"借调\"}";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", path(share("PD-2"), "move-due"), moved)).hasStatusOk();
        office("move-due", "{\"due\":\"2026-08-15\",\"reason\":\"提前\"}");
        awaitFollowed();
        assertThat(one("viewer", "SH", share("PD-2")).get("due").asString()).isEqualTo("2026-08-15");
        office("move-due", "{\"due\":\"2026-10-10\",\"reason\":\"台风\"}");
        awaitFollowed();
        assertThat(one("viewer", "SH", share("PD-2")).get("due").asString()).isEqualTo("2026-09-20");

        assertThat(
            bureau.post(CITY_APPROVER, "SH", "/api/tasks/" + whole + "/cancel", "{\"reason\":\"合并\"}")
        ).hasStatusOk();
        awaitFollowed();
        assertThat(one("viewer", "SH", share("PD-1")).get("status").asString()).isEqualTo("CANCELLED");
        assertThat(district("breakdown", "{\"squads\":[\"PD-3\"]}")).hasStatus(409);
    }

    @Test
    void anExcusedDistrictAsksNothingOfItsSquads() {
        district("breakdown", ALL);
        awaitFollowed();
        office("excuse", "{\"reason\":\"抗台\"}");
        awaitFollowed();

        assertThat(one("viewer", "SH", share("PD-1")).get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void theSquadsOfAClosedPlanReportNoMore() {
        district("breakdown", ALL);
        awaitFollowed();
        bureau.post(CITY_APPROVER, "SH", "/api/plans/" + plan + "/close", "{\"reason\":\"年终\"}");

        refused(squad("PD-1", "hand-in", "{}"), 409, "plan-closed");
        refused(district("take-out", "{\"squad\":\"PD-1\",\"reason\":\"x\"}"), 409, "plan-closed");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        {"squads":[]}                                  | /squads
        {"squads":["HP-1"]}                            | /squads/0
        {"squads":["PD-1","PD"]}                       | /squads/1
        {"squads":["NOWHERE"]}                         | /squads/0
        {"squads":["PD-1","PD-1"]}                     | /squads/1
        {"squads":["PD-1"],"due":"2026-09-01"}         | /due
        {"squads":["PD-1"],"due":"2025-12-31"}         | /due
        """
    )
    void aWrongFieldIsPointedAt(String body, String pointer) {
        assertThat(district("breakdown", body))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .isEqualTo(pointer);
    }

    @Test
    void whatTheDistrictMayNotDoIsRefused() {
        district("breakdown", "{\"squads\":[\"PD-1\"]}");
        awaitFollowed();
        assertThat(district("breakdown", "{\"squads\":[\"PD-1\"]}")).hasStatus(422);
        assertThat(district("take-out", "{\"squad\":\"PD-2\",\"reason\":\"x\"}")).hasStatus(422);
        refused(
            bureau.post(DISTRICT_EDITOR, "HP", path(whole, "breakdown"), "{\"squads\":[\"HP-1\"]}"),
            404,
            "not-found"
        );
        refused(bureau.post(DISTRICT_EDITOR, "PD", path(share("PD-1"), "breakdown"), ALL), 403, "forbidden");
        refused(
            bureau.post(CITY_APPROVER, "SH", path(share("PD-1"), "cancel"), "{\"reason\":\"x\"}"),
            409,
            "task-state"
        );
        refused(
            bureau.send(HttpMethod.POST, DISTRICT_EDITOR, "PD", path(whole, "breakdown"), 1L, ALL),
            409,
            "stale-version"
        );
        assertThat(
            bureau.post(
                DISTRICT_EDITOR,
                "PD",
                path(share("PD-1"), "move-due"),
                "{\"due\":\"2026-09-01\",\"reason\":\"x\"}"
            )
        ).hasStatus(422);
        district("hand-in", "{}");
        refused(district("breakdown", "{\"squads\":[\"PD-2\"]}"), 409, "task-state");
    }

    @Test
    void aBreakdownKilledInItsMiddleGoesOn() {
        var left = new AtomicInteger(3);
        Tasks dying = mock(Tasks.class, call -> {
            if (left.decrementAndGet() < 0) {
                throw new IllegalStateException("killed");
            }
            return call.getMethod().invoke(tasks, call.getArguments());
        });
        var squads = List.of("PD-1", "PD-2", "PD-3");
        var command = Command.bySystem("plan", "PD");
        var asOrdered = tasks.get(whole);
        asOrdered.breakDown(squads, null, null, command);
        assertThatIllegalStateException().isThrownBy(() -> new GiveSquadsTasks(dying, today).follow(asOrdered));
        assertThat(tasks.find(share("PD-1"))).isPresent();
        assertThat(tasks.find(share("PD-3"))).isEmpty();

        tasks.change(whole, command, task -> task.breakDown(squads, null, null, command));
        awaitFollowed();

        assertThat(listed("viewer", "SH", "parent=" + whole)).hasSize(3);
        published.await(share("PD-1"), e -> true);
        assertThat(published.of(share("PD-1"))).hasSize(1);
    }

    @Test
    void everyEventKeepsItsContractAndSaysWhatItIsAShareOf() {
        district("breakdown", ALL);
        awaitFollowed();
        district("take-out", "{\"squad\":\"PD-1\",\"reason\":\"任务调整\"}");
        awaitFollowed();

        published.await(whole, e -> e.type().endsWith("task.taken-out.v1"));
        published.await(share("PD-1"), e -> e.type().endsWith("task.withdrawn.v1"));
        published.all().forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
        assertThat(published.of(share("PD-1"))).allSatisfy(e ->
            assertThat(new String(e.data(), StandardCharsets.UTF_8)).contains("\"parent\":\"" + whole + "\"")
        );
        assertThat(PortableRules.broken()).isEmpty();
    }

    private void awaitFollowed() {
        await().until(() -> one("viewer", "SH", whole).at("/parts/breakdown/state").asString().equals("DONE"));
    }

    private String share(String squad) {
        return whole + "~" + squad;
    }

    private static String path(String task, String act) {
        return "/api/tasks/" + task + "/" + act;
    }

    private MvcTestResult district(String act, String body) {
        return bureau.post(DISTRICT_EDITOR, "PD", path(whole, act), body);
    }

    private MvcTestResult squad(String squad, String act, String body) {
        return bureau.post(SQUAD_OFFICER, squad, path(share(squad), act), body);
    }

    private void office(String act, String body) {
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", path(whole, act), body)).hasStatusOk();
    }

    private JsonNode one(String role, String unit, String id) {
        return read(bureau.get(role, unit, "/api/tasks/" + id));
    }

    private List<String> listed(String role, String unit, String filter) {
        return read(bureau.get(role, unit, "/api/tasks?size=200&plan=" + plan + "&" + filter))
            .get("items")
            .valueStream()
            .map(t -> t.get("id").asString())
            .toList();
    }

    private static void refused(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status);
        assertThat(read(result).get("type").asString()).isEqualTo("https://chengxuan.io/problems/" + slug);
    }
}
