package io.chengxuan.plan.comment;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may read a task talks about it, and tells those who may read it too. */
@PlanServiceTest
class CommentIT {

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

    private String task;

    @BeforeEach
    void aTaskOfPudong() {
        today.is("2026-06-10");
        bureau.open();
        task = bureau.issued(2026, project(2026, "夏令热线", "办公室", "浦东", "黄浦")) + "-p1-PD";
        account("pudong", "PD", false);
        account("office", "SH-OFFICE", false);
        account("huangpu", "HP", false);
        account("gone", "PD", true);
    }

    @Test
    void whatIsSaidIsReadByWhoeverMayReadTheTask() {
        assertThat(say(DISTRICT_EDITOR, "PD", "<script>alert(1)</script>")).hasStatus(201);
        today.is("2026-06-11");
        assertThat(say(DEPARTMENT_EDITOR, "SH-OFFICE", "请补充照片")).hasStatus(201);

        var read = listed("viewer", "SH");
        assertThat(read)
            .extracting(c -> c.get("text").asString())
            .containsExactly("请补充照片", "<script>alert(1)</script>");
        assertThat(bureau.get(DISTRICT_EDITOR, "HP", path("comments"))).hasStatus(404);
        assertThat(say(DISTRICT_EDITOR, "HP", "路过")).hasStatus(404);
    }

    @Test
    void whoIsMentionedIsToldAndNobodyElse() {
        var said = said(DEPARTMENT_EDITOR, "SH-OFFICE", "请看", "pudong");
        assertThat(said).hasStatus(201);

        await().untilAsserted(() -> assertThat(told("pudong")).hasSize(1));
        assertThat(told("pudong").getFirst().get("taskId").asString()).isEqualTo(task);
        assertThat(told("colleague")).isEmpty();
        var id = read(said).get("id").asString();
        published.await(id, e -> e.type().endsWith("comment.added.v1"));
        assertThat(published.of(id)).allSatisfy(e -> {
            Contract.assertKept(Contract.nameOf(e.type()), e.data());
            assertThat(new String(e.data(), StandardCharsets.UTF_8)).doesNotContain("请看");
        });
        assertThat(PortableRules.broken()).isEmpty();
    }

    @Test
    void onlyWhoIsThereAndMayReadTheTaskIsMentioned() {
        assertThat(said(DISTRICT_EDITOR, "PD", "请看", "office", "huangpu", "gone", "nobody"))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("errors[*].pointer")
            .asArray()
            .containsExactly("/mentions/1", "/mentions/2", "/mentions/3");
        var readers = read(bureau.get(DISTRICT_EDITOR, "PD", path("readers"))).get("items");
        assertThat(readers.valueStream().map(r -> r.get("id").asString())).containsExactly("pudong", "office");
        assertThat(bureau.get(DISTRICT_EDITOR, "HP", path("readers"))).hasStatus(404);
    }

    @Test
    void itsAuthorRemovesItAndACityApproverWithAReason() {
        var own = read(say(DISTRICT_EDITOR, "PD", "写错了"))
            .get("id")
            .asString();
        var other = read(say(DISTRICT_EDITOR, "PD", "不妥"))
            .get("id")
            .asString();

        assertThat(remove(DEPARTMENT_EDITOR, "SH-OFFICE", own, "{}")).hasStatus(403);
        assertThat(remove(DISTRICT_EDITOR, "HP", own, "{}")).hasStatus(404);
        var stub = read(remove(DISTRICT_EDITOR, "PD", own, "{}"));
        assertThat(stub.get("text").isNull()).isTrue();
        assertThat(stub.at("/removal/reason").isNull()).isTrue();
        assertThat(remove(CITY_APPROVER, "SH", other, "{}")).hasStatus(422);
        assertThat(
            read(remove(CITY_APPROVER, "SH", other, "{\"reason\":\"含个人信息\"}"))
                .at("/removal/reason")
                .asString()
        ).isEqualTo("含个人信息");
        assertThat(listed(DISTRICT_EDITOR, "PD"))
            .hasSize(2)
            .allSatisfy(c -> assertThat(c.get("text").isNull()).isTrue());
        published.await(other, e -> e.type().endsWith("comment.removed.v1"));
        published.of(other).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(say(DISTRICT_EDITOR, "PD", "长".repeat(2000))).hasStatus(201);
        for (var text : List.of("", "  ", "长".repeat(2001), "x".repeat(5_000_000))) {
            assertThat(say(DISTRICT_EDITOR, "PD", text))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].pointer")
                .isEqualTo("/text");
        }
        assertThat(said(DISTRICT_EDITOR, "PD", "x", "pudong ".repeat(21).strip().split(" "))).hasStatus(422);
    }

    @Test
    void theSameKeyAgainSaysItOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(
                http
                    .post()
                    .uri(path("comments"))
                    .header("Authorization", Tokens.bearer(DISTRICT_EDITOR, "PD"))
                    .header("Idempotency-Key", "k")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"text\":\"一次\"}")
            ).hasStatus(201);
        }
        assertThat(listed(DISTRICT_EDITOR, "PD")).hasSize(1);
    }

    private void account(String id, String unit, boolean disabled) {
        var state = "{\"id\":\"%s\",\"unit\":\"%s\",\"roles\":[\"viewer\"],\"disabled\":%s}".formatted(
            id,
            unit,
            disabled
        );
        published.send("gateway", "io.chengxuan.gateway.account.changed.v1", id, 1, state);
        await().until(() -> people.unitOf(id).isPresent());
    }

    private String path(String what) {
        return "/api/tasks/" + task + "/" + what;
    }

    private MvcTestResult say(String role, String unit, String text) {
        return said(role, unit, text);
    }

    private MvcTestResult said(String role, String unit, String text, String... mentions) {
        var body = JsonMapper.shared().createObjectNode().put("text", text);
        var told = body.putArray("mentions");
        List.of(mentions).forEach(told::add);
        return bureau.post(role, unit, path("comments"), body.toString());
    }

    private MvcTestResult remove(String role, String unit, String comment, String body) {
        return bureau.post(role, unit, "/api/comments/" + comment + "/remove", body);
    }

    private List<JsonNode> listed(String role, String unit) {
        return read(bureau.get(role, unit, path("comments")))
            .get("items")
            .valueStream()
            .toList();
    }

    private List<JsonNode> told(String account) {
        var result = http
            .get()
            .uri("/api/inbox?size=200")
            .header("Authorization", Tokens.bearer(account, "PD", List.of("viewer"), Instant.now().plusSeconds(60)))
            .exchange();
        return read(result)
            .get("items")
            .valueStream()
            .filter(n -> n.get("kind").asString().equals("MENTIONED"))
            .toList();
    }
}
