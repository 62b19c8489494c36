package io.chengxuan.plan.task;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.ProblemDocuments;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** One act on many tasks: each is a command of its own, and the answer says of each what became of it. */
@PlanServiceTest
class BulkIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @Autowired
    WorkOnTask work;

    @Autowired
    MoveDue moveDue;

    @Autowired
    NameHandler nameHandler;

    @Autowired
    BulkAnswers answers;

    @Autowired
    ProblemDocuments problems;

    private String plan;

    @BeforeEach
    void threeDistrictsHaveTasks() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "浦东", "黄浦", "静安"));
    }

    @Test
    void whatCanBeDoneIsDoneAndTheRestSaysWhyNot() {
        handIn("PD");
        handIn("HP");
        var key = UUID.randomUUID().toString();
        var body = body("accept", item("PD", 2), item("HP", 1), item("JA", 1), "{\"id\":\"x\",\"version\":1}");

        var answer = read(sent(DEPARTMENT_EDITOR, "SH-OFFICE", key, body));
        assertThat(answer.get("done").asInt()).isEqualTo(1);
        assertThat(answer.get("refused").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/0/version").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/0/problem").isNull()).isTrue();
        assertThat(slugs(answer)).isEqualTo("stale-version task-state not-found");
        assertThat(answer.at("/results/1/problem/currentVersion").asInt()).isEqualTo(2);
        assertThat(answer.at("/results/2/problem/detail").asString()).contains("未开始");
        assertThat(status("PD")).isEqualTo("ACCEPTED");
        assertThat(status("HP")).isEqualTo("HANDED_IN");

        handIn("JA");
        var again = read(sent(DEPARTMENT_EDITOR, "SH-OFFICE", key, body));
        assertThat(again).isEqualTo(answer);
        assertThat(status("JA")).isEqualTo("HANDED_IN");
        assertThat(sent(DEPARTMENT_EDITOR, "SH-OFFICE", key, body("accept", item("JA", 2)))).hasStatus(422);
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void whatFailedOnTheServersSideIsDoneWhenTheSameIsAskedAgain() {
        handIn("PD");
        handIn("HP");
        var away = new AtomicBoolean(true);
        WorkOnTask failing = mock(WorkOnTask.class, call -> {
            if (away.get() && call.<String>getArgument(0).endsWith("HP")) {
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "events-waiting");
            }
            return call.getMethod().invoke(work, call.getArguments());
        });
        var act = new ActOnMany(failing, moveDue, nameHandler, answers, problems, today);
        var caller = new Caller("a", "SH-OFFICE", Set.of(DEPARTMENT_EDITOR));
        var scope = new Scope(caller, false, Set.of("SH-OFFICE"));
        var command = new Command("a", "SH-OFFICE", plan + "away", "body", null, today.instant());
        var items = Stream.of("PD", "HP")
            .map(unit -> new BulkController.Item(plan + "-p1-" + unit, 2L))
            .toList();
        var body = new BulkController.Request(Act.ACCEPT, items, null, null, null, null);

        assertThat(act.act(body, scope, command, Locale.CHINA).done()).isEqualTo(1);
        assertThat(answers.find(command)).isEmpty();
        away.set(false);
        var again = act.act(body, scope, command, Locale.CHINA);
        assertThat(again.done()).isEqualTo(2);
        assertThat(again.results()).allMatch(result -> Objects.equals(result.version(), 3L));
        assertThat(answers.find(command)).isPresent();
    }

    @Test
    void everyActChecksWhoDoesIt() {
        handIn("PD");
        handIn("HP");
        var answer = read(sent(DISTRICT_EDITOR, "PD", "k", body("accept", item("PD", 2), item("HP", 2))));
        assertThat(slugs(answer)).isEqualTo("forbidden not-found");

        var signed = read(sent(DISTRICT_EDITOR, "JA", "k", body("sign-for", item("JA", 1), item("HP", 2))));
        assertThat(signed.get("done").asInt()).isEqualTo(1);
        assertThat(slugs(signed)).isEqualTo("not-found");
    }

    @Test
    void manyAreReturnedExcusedAndMovedWithOneReason() {
        handIn("PD");
        office("return", "\"reason\":\"补充照片\",", item("PD", 2));
        assertThat(status("PD")).isEqualTo("RETURNED");
        office("move-due", "\"reason\":\"台风\",\"due\":\"2026-09-30\",", item("PD", 3), item("HP", 1));
        office("excuse", "\"reason\":\"抗台\",", item("PD", 4), item("HP", 2));
        assertThat(status("HP")).isEqualTo("EXCUSED");

        var late = read(
            sent(
                DEPARTMENT_EDITOR,
                "SH-OFFICE",
                "late",
                "{\"act\":\"move-due\",\"reason\":\"x\",\"due\":\"2027-01-01\",\"items\":[" + item("JA", 1) + "]}"
            )
        );
        assertThat(late.at("/results/0/problem/errors/0/pointer").asString()).isEqualTo("/due");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        {"act":"accept","items":[]}                                                    | 422 | /items
        {"act":"return","items":[{"id":"x","version":1}]}                              | 422 | /reason
        {"act":"move-due","reason":"x","items":[{"id":"x","version":1}]}               | 422 | /due
        {"act":"cancel","items":[{"id":"x","version":1}]}                              | 422 | /act
        {"act":"accept","items":[{"id":"x","version":1},{"id":"x","version":1}]}       | 422 | /items/1/id
        {"act":"accept","items":[{"id":"x"}]}                                          | 422 | /items/0/version
        {"act":"none","items":[{"id":"x","version":1}]}                                | 400 | /act
        """
    )
    void aWrongFieldIsPointedAt(String body, int status, String pointer) {
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", "/api/tasks/bulk", body))
            .hasStatus(status)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .isEqualTo(pointer);
    }

    @Test
    void moreThanTwoHundredAreRefused() {
        var items = IntStream.range(0, 201)
            .mapToObj(i -> "{\"id\":\"t%d\",\"version\":1}".formatted(i))
            .toArray(String[]::new);
        assertThat(bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", "/api/tasks/bulk", body("accept", items))).hasStatus(
            422
        );
    }

    private void office(String act, String more, String... items) {
        var body = "{\"act\":\"%s\",%s\"items\":[%s]}".formatted(act, more, String.join(",", items));
        var answer = read(sent(DEPARTMENT_EDITOR, "SH-OFFICE", act, body));
        assertThat(answer.get("done").asInt()).as(answer.toString()).isEqualTo(items.length);
    }

    private void handIn(String unit) {
        assertThat(
            bureau.post(DISTRICT_EDITOR, unit, "/api/tasks/" + plan + "-p1-" + unit + "/hand-in", "{}")
        ).hasStatusOk();
    }

    private String status(String unit) {
        return read(bureau.get("viewer", "SH", "/api/tasks/" + plan + "-p1-" + unit))
            .get("status")
            .asString();
    }

    private String item(String unit, int version) {
        return "{\"id\":\"%s-p1-%s\",\"version\":%d}".formatted(plan, unit, version);
    }

    private static String body(String act, String... items) {
        return "{\"act\":\"%s\",\"items\":[%s]}".formatted(act, Arrays.stream(items).collect(Collectors.joining(",")));
    }

    private static String slugs(JsonNode answer) {
        return answer
            .get("results")
            .valueStream()
            .filter(result -> !result.get("problem").isNull())
            .map(result -> result.at("/problem/type").asString().replaceAll(".*/", ""))
            .collect(Collectors.joining(" "));
    }

    private MvcTestResult sent(String role, String unit, String key, String body) {
        return http
            .post()
            .uri("/api/tasks/bulk")
            .header("Authorization", Tokens.bearer(role, unit))
            .header("Idempotency-Key", plan + key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }
}
