package io.chengxuan.plan.task;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.people.People;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A unit says who of it deals with a task. */
@PlanServiceTest
class HandlerIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    @Autowired
    People people;

    @Autowired
    MockMvcTester http;

    /** The tests of a context share its store. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String zhang = "zhang-" + own;
    private final String gone = "gone-" + own;
    private final String jingan = "jingan-" + own;
    private String plan;
    private String task;

    @BeforeEach
    void aTaskOfXuhui() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.issued(
            2026,
            project(2026, "夏令热线", "办公室", "徐汇", "静安"),
            project(2026, "开放日", "徐汇")
        );
        task = plan + "-p1-XH";
        account(zhang, "XH", false);
        account(gone, "XH", true);
        account(jingan, "JA", false);
    }

    @Test
    void theUnitNamesOneOfItsPeopleWhoIsToldAndFindsIt() {
        var named = name(DISTRICT_APPROVER, "XH", "\"" + zhang + "\"");
        assertThat(named).hasStatusOk();
        assertThat(read(named).get("handler").asString()).isEqualTo(zhang);
        assertThat(read(named).at("/history/0/what").asString()).isEqualTo("HANDLER_NAMED");
        assertThat(read(named).at("/history/0/handler").asString()).isEqualTo(zhang);
        await().untilAsserted(() -> assertThat(told(zhang)).containsExactly("请您经办：夏令热线，2026-08-31 前完成"));
        assertThat(told("somebody")).isEmpty();
        assertThat(ids(as(zhang, "XH", "/api/tasks?handler=me&plan=" + plan))).containsExactly(task);
        assertThat(ids(bureau.get(DISTRICT_EDITOR, "XH", "/api/tasks?handler=me&plan=" + plan))).isEmpty();
        assertThat(
            ids(bureau.get(DISTRICT_EDITOR, "XH", "/api/tasks?handler=" + zhang + "&plan=" + plan))
        ).containsExactly(task);
        assertThat(ids(bureau.get(DISTRICT_EDITOR, "XH", "/api/tasks?handler=none&plan=" + plan))).containsExactly(
            plan + "-p2-XH"
        );

        assertThat(read(name(DISTRICT_EDITOR, "XH", "\"" + zhang + "\"")).get("version")).isEqualTo(
            read(named).get("version")
        );
        assertThat(
            read(name(DISTRICT_EDITOR, "XH", "null"))
                .get("handler")
                .isNull()
        ).isTrue();
        var event = published.await(task, e -> e.type().endsWith("task.handler-named.v1"));
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void onlyTheUnitItselfNamesAndOnlyItsOwnPeopleWhoMayAct() {
        for (var other : List.of(jingan, gone, "nobody")) {
            var refused = name(DISTRICT_EDITOR, "XH", "\"" + other + "\"");
            assertThat(refused).hasStatus(422);
            assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/account");
            assertThat(read(refused).at("/errors/0/detail").asString()).startsWith("没有这位可以经办的人员");
        }
        assertThat(name("city-editor", "SH", "\"" + zhang + "\"")).hasStatus(403);
        assertThat(name("department-editor", "SH-OFFICE", "\"" + zhang + "\"")).hasStatus(403);
        assertThat(name(DISTRICT_EDITOR, "JA", "\"huangpu\"")).hasStatus(404);
        assertThat(name("viewer", "XH", "\"" + zhang + "\"")).hasStatus(403);
    }

    @Test
    void manyTasksGetTheSamePersonAtOnce() {
        var body = """
        {"act":"handler","account":"%s","items":[{"id":"%s","version":1},{"id":"%s-p2-XH","version":1},{"id":"%s-p1-JA","version":1}]}
        """.formatted(zhang, task, plan, plan);
        var answer = read(bureau.post(DISTRICT_EDITOR, "XH", "/api/tasks/bulk", body));
        assertThat(answer.get("done").asInt()).isEqualTo(2);
        assertThat(answer.get("refused").asInt()).isEqualTo(1);
        assertThat(ids(as(zhang, "XH", "/api/tasks?handler=me&plan=" + plan))).hasSize(2);
    }

    @Test
    void whoLeavesStaysNamedUntilTheUnitNamesAnother() {
        var li = "li-" + own;
        account(li, "XH", false);
        name(DISTRICT_EDITOR, "XH", "\"" + li + "\"");
        published.send("gateway", "io.chengxuan.gateway.account.changed.v1", li, 2, state(li, "JA", true));
        await().until(() -> !people.worksIn(li, "XH"));

        assertThat(ids(bureau.get(DISTRICT_EDITOR, "XH", "/api/tasks?handler=" + li))).contains(task);
        assertThat(ids(as(li, "JA", "/api/tasks?handler=me"))).isEmpty();
        assertThat(bureau.post(DISTRICT_EDITOR, "XH", "/api/tasks/" + task + "/hand-in", "{}")).hasStatusOk();
        assertThat(
            read(name(DISTRICT_EDITOR, "XH", "\"" + zhang + "\""))
                .get("handler")
                .asString()
        ).isEqualTo(zhang);
    }

    private void account(String id, String unit, boolean disabled) {
        published.send("gateway", "io.chengxuan.gateway.account.changed.v1", id, 1, state(id, unit, disabled));
        await().until(() -> people.unitOf(id).isPresent());
    }

    private static String state(String id, String unit, boolean disabled) {
        return "{\"id\":\"%s\",\"unit\":\"%s\",\"roles\":[\"viewer\"],\"disabled\":%s}".formatted(id, unit, disabled);
    }

    private MvcTestResult name(String role, String unit, String account) {
        return bureau.post(role, unit, "/api/tasks/" + task + "/handler", "{\"account\":" + account + "}");
    }

    private MvcTestResult as(String account, String unit, String path) {
        var token = Tokens.bearer(account, unit, List.of(DISTRICT_EDITOR), Instant.now().plusSeconds(60));
        return http.get().uri(path).header("Authorization", token).accept(MediaType.APPLICATION_JSON).exchange();
    }

    private List<String> told(String account) {
        return read(as(account, "XH", "/api/inbox?kind=handler-named"))
            .get("items")
            .valueStream()
            .map(item -> item.get("text").asString())
            .toList();
    }

    private static List<String> ids(MvcTestResult list) {
        return read(list)
            .get("items")
            .valueStream()
            .map((JsonNode each) -> each.get("id").asString())
            .toList();
    }
}
