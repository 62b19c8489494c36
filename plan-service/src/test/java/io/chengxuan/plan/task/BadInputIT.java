package io.chengxuan.plan.task;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a task command is refused for; each refusal says what and where and leaves the task as it is. */
@PlanServiceTest
class BadInputIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    private String plan;
    private String task;

    @BeforeEach
    void aPlanIsIssued() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "各单位"));
        task = "/api/tasks/" + plan + "-p1-PD";
    }

    @Test
    void aStaleVersionIsRefusedAndNamesTheCurrentOne() {
        act("PD", "progress", "{\"percent\":10}");
        var stale = bureau.send(HttpMethod.POST, DISTRICT_EDITOR, "PD", task + "/progress", 1L, "{\"percent\":20}");

        refused(stale, 409, "stale-version");
        assertThat(read(stale).get("currentVersion").asInt()).isEqualTo(2);
        assertThat(one().get("percent").asInt()).isEqualTo(10);
    }

    @Test
    void aStaleVersionTellsAStrangerNothing() {
        refused(
            bureau.send(HttpMethod.POST, DISTRICT_EDITOR, "HP", task + "/progress", 7L, "{\"percent\":20}"),
            404,
            "not-found"
        );
    }

    @Test
    void ofTwoPeopleWhoAcceptAtOnceOneIsTold() throws InterruptedException {
        act("PD", "hand-in", "{}");
        Callable<Integer> accept = () ->
            bureau
                .post(DEPARTMENT_EDITOR, "SH-OFFICE", task + "/accept", "{}")
                .getResponse()
                .getStatus();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var statuses = pool.invokeAll(List.of(accept, accept)).stream().map(Future::resultNow).sorted().toList();
            assertThat(statuses).containsExactly(200, 409);
        }
        assertThat(one().get("history").size()).isEqualTo(2);
    }

    @Test
    void aReportOnAnAcceptedTaskIsRefused() {
        act("PD", "hand-in", "{}");
        bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", task + "/accept", "{}");

        var refused = act("PD", "progress", "{\"percent\":10}");
        refused(refused, 409, "task-state");
        assertThat(read(refused).get("status").asInt()).isEqualTo(409);
        assertThat(read(refused).get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(read(refused).get("detail").asString()).isEqualTo("任务当前为“已完成”，不能进行“更新进度”。");
    }

    @Test
    void aReportOnAClosedPlanIsRefused() {
        bureau.post(CITY_APPROVER, "SH", "/api/plans/" + plan + "/close", "{\"reason\":\"年终\"}");

        refused(act("PD", "progress", "{\"percent\":10}"), 409, "plan-closed");
    }

    @Test
    void aTokenOfAnotherUnitFindsNothing() {
        refused(act("HP", "progress", "{\"percent\":10}"), 404, "not-found");
        refused(bureau.get(DISTRICT_EDITOR, "HP", task), 404, "not-found");
        assertThat(
            read(bureau.get(DISTRICT_EDITOR, "HP", "/api/tasks?unit=PD&plan=" + plan))
                .get("items")
                .size()
        ).isZero();
    }

    @Test
    void aBodyWithAnotherUnitsIdIsRefusedAndChangesNothing() {
        refused(act("PD", "progress", "{\"percent\":10,\"unit\":\"HP\"}"), 400, "unreadable-body");
        assertThat(one().get("version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        progress | {"percent":101}                                                | 422 | /percent
        progress | {"note":"x"}                                                   | 422 | /percent
        progress | {"percent":10,"evidence":[{"title":"x","url":"javascript:1"}]} | 422 | /evidence/0/url
        progress | {"percent":1,"evidence":[null]}                                | 422 | /evidence/0
        hand-in  | {"evidence":[null]}                                            | 422 | /evidence/0
        progress | {"percent":"many"}                                             | 400 | /percent
        """
    )
    void aWrongFieldIsPointedAt(String act, String body, int status, String pointer) {
        assertThat(act("PD", act, body))
            .hasStatus(status)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        {"percent":101}                                                | 不能大于 100
        {"note":"没有进度"}                                              | 此项必填
        {"percent":10,"evidence":[{"title":"x","url":"javascript:1"}]} | 链接须以 http:// 或 https:// 开头
        """
    )
    void aRefusalSaysWhatIsExpected(String body, String detail) {
        assertThat(act("PD", "progress", body))
            .bodyJson()
            .extractingPath("errors[0].detail")
            .isEqualTo(detail);
    }

    @Test
    void aDueDateOutsideTheYearIsRefused() {
        var moved = bureau.post(
            DEPARTMENT_EDITOR,
            "SH-OFFICE",
            task + "/move-due",
            "{\"due\":\"2027-01-10\",\"reason\":\"延期\"}"
        );

        assertThat(moved).hasStatus(422).bodyJson().extractingPath("errors[0].pointer").isEqualTo("/due");
    }

    @Test
    void theSameKeyAgainDoesNothingAgainAndWithAnotherBodyIsRefused() {
        assertThat(keyed("k1", "{\"percent\":10}")).hasStatusOk();
        assertThat(keyed("k1", "{\"percent\":10}")).hasStatusOk();
        assertThat(one().get("version").asInt()).isEqualTo(2);
        refused(keyed("k1", "{\"percent\":90}"), 422, "idempotency-key-reused");
    }

    @Test
    void theWorkbenchListsWhatIsOwedWaitingLateAndSoon() {
        assertThat(listed(DISTRICT_EDITOR, "PD", "owed")).containsExactly(plan + "-p1-PD");
        act("PD", "hand-in", "{}");
        assertThat(listed(DISTRICT_EDITOR, "PD", "owed")).isEmpty();
        assertThat(listed(DEPARTMENT_EDITOR, "SH-OFFICE", "waiting")).containsExactly(plan + "-p1-PD");
        today.is("2026-08-28");
        assertThat(listed(DEPARTMENT_EDITOR, "SH-OFFICE", "soon")).hasSize(20);
        today.is("2026-09-02");
        assertThat(listed(DEPARTMENT_EDITOR, "SH-OFFICE", "late")).hasSize(20);
        assertThat(listed("viewer", "SH", "all&status=HANDED_IN")).hasSize(1);
        assertThat(listed("viewer", "SH", "all&text=热线&unit=HP")).hasSize(1);
        assertThat(bureau.get("viewer", "SH", "/api/tasks?view=none")).hasStatus4xxClientError();
        assertThat(bureau.get("viewer", "SH", "/api/tasks?size=0")).hasStatus(400);
        refused(bureau.get("viewer", "SH", "/api/tasks?text={0}", "热\0线"), 400, "parameter-characters");
    }

    @Test
    void aListIsPagedInTheOrderOfItsDueDates() {
        var first = read(bureau.get("viewer", "SH", "/api/tasks?size=15&plan=" + plan));
        var rest = read(
            bureau.get("viewer", "SH", "/api/tasks?size=15&plan=" + plan + "&after=" + first.get("next").asString())
        );

        assertThat(first.get("items").size()).isEqualTo(15);
        assertThat(rest.get("items").size()).isEqualTo(6);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    private List<String> listed(String role, String unit, String view) {
        return read(bureau.get(role, unit, "/api/tasks?size=200&plan=" + plan + "&view=" + view))
            .get("items")
            .valueStream()
            .map(t -> t.get("id").asString())
            .toList();
    }

    private MvcTestResult act(String unit, String act, String body) {
        return bureau.post(DISTRICT_EDITOR, unit, task + "/" + act, body);
    }

    private MvcTestResult keyed(String key, String body) {
        return http
            .post()
            .uri(task + "/progress")
            .header("Authorization", Tokens.bearer(DISTRICT_EDITOR, "PD"))
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }

    private tools.jackson.databind.JsonNode one() {
        return read(bureau.get("viewer", "SH", task));
    }

    private static void refused(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status);
        assertThat(read(result).get("type").asString()).isEqualTo("https://chengxuan.io/problems/" + slug);
    }
}
