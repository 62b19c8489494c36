package io.chengxuan.plan.plan;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DEPARTMENT_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.amendment.AmendedPlan;
import io.chengxuan.platform.test.Today;
import io.chengxuan.platform.test.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A lent role is as good as an own one, except to decide on what one has submitted oneself. */
@PlanServiceTest
class DeputyIT {

    private static final String DEPUTY = deputy(CITY_APPROVER);
    /** An approver of their own to whom an editor's role is lent. */
    private static final String APPROVER = deputy(CITY_EDITOR);

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void june() {
        today.is("2026-06-10");
        bureau.open();
    }

    @Test
    void aDeputyIssuesWhatAnotherSubmittedAndNotTheirOwn() {
        var others = bureau.drafted(2026, project(2026, "开放日", "办公室"));
        bureau.post(CITY_EDITOR, "SH", "/api/plans/" + others + "/submit", "");
        assertThat(post(DEPUTY, "/api/plans/" + others + "/issue", "")).hasStatusOk();

        var own = bureau.drafted(2026, project(2026, "开放日", "办公室"));
        assertThat(post(DEPUTY, "/api/plans/" + own + "/submit", "")).hasStatusOk();
        var refused = post(DEPUTY, "/api/plans/" + own + "/issue", "");
        assertThat(refused).hasStatus(409);
        assertThat(read(refused).get("type").asString()).endsWith("/own-submission");
        assertThat(read(refused).get("detail").asString()).contains("代理所得");

        var both = Tokens.bearer("deputy", "SH", List.of(CITY_EDITOR, CITY_APPROVER), Instant.now().plusSeconds(60));
        assertThat(post(both, "/api/plans/" + own + "/issue", "")).hasStatusOk();
    }

    @Test
    void aDeputyAcceptsWhatAnotherHandedInAndNotTheirOwn() {
        var plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "浦东", "黄浦"));
        var own = "/api/tasks/" + plan + "-p1-PD";
        assertThat(post(DEPUTY, own + "/hand-in", "{}")).hasStatusOk();
        var seen = read(http.get().uri(own).header("Authorization", DEPUTY).exchange());
        assertThat(seen.get("allowed").toString()).doesNotContain("accept").contains("return");
        assertThat(
            read(post(DEPUTY, own + "/accept", "{}"))
                .get("type")
                .asString()
        ).endsWith("/own-submission");

        var others = "/api/tasks/" + plan + "-p1-HP";
        assertThat(bureau.post(DISTRICT_EDITOR, "HP", others + "/hand-in", "{}")).hasStatusOk();
        assertThat(post(DEPUTY, others + "/accept", "{}")).hasStatusOk();
    }

    @Test
    void whatWaitsForADeputyIsNotTheirOwn() {
        var plan = bureau.issued(2026, project(2026, "夏令热线", "办公室"), project(2026, "开放日", "办公室"));
        assertThat(post(DEPUTY, "/api/tasks/" + plan + "-p1-SH-OFFICE/hand-in", "{}")).hasStatusOk();
        assertThat(
            bureau.post(DEPARTMENT_EDITOR, "SH-OFFICE", "/api/tasks/" + plan + "-p2-SH-OFFICE/hand-in", "{}")
        ).hasStatusOk();

        assertThat(waiting(DEPUTY, plan)).containsExactly(plan + "-p2-SH-OFFICE");
        assertThat(waiting(APPROVER, plan)).containsExactly(plan + "-p2-SH-OFFICE");
        var both = Tokens.bearer("deputy", "SH", List.of(CITY_EDITOR, CITY_APPROVER), Instant.now().plusSeconds(60));
        assertThat(waiting(both, plan)).hasSize(2);
        assertThat(waiting(Tokens.bearer(CITY_APPROVER, "SH"), plan)).hasSize(2);
    }

    private List<String> waiting(String token, String plan) {
        var list = "/api/tasks?view=waiting&plan=" + plan;
        return read(http.get().uri(list).header("Authorization", token).exchange())
            .get("items")
            .valueStream()
            .map(task -> task.get("id").asString())
            .toList();
    }

    @Test
    void anApproverWhoStandsInForAnEditorDecidesOnNothingOfTheirOwnEither() {
        var written = bureau.drafted(2026, project(2026, "开放日", "办公室", "浦东"));
        assertThat(post(APPROVER, "/api/plans/" + written + "/submit", "")).hasStatusOk();
        assertThat(slug(post(APPROVER, "/api/plans/" + written + "/issue", ""))).isEqualTo("own-submission");
        var afterwards = Tokens.bearer("deputy", "SH", List.of(CITY_APPROVER), Instant.now().plusSeconds(60));
        assertThat(slug(post(afterwards, "/api/plans/" + written + "/issue", ""))).isEqualTo("own-submission");
        assertThat(bureau.post(CITY_APPROVER, "SH", "/api/plans/" + written + "/issue", "")).hasStatusOk();

        var plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "浦东"));
        var task = plan + "-p1-PD";
        var handedIn = post(APPROVER, "/api/tasks/" + task + "/hand-in", "{}");
        assertThat(handedIn).hasStatusOk();
        assertThat(slug(post(APPROVER, "/api/tasks/" + task + "/accept", "{}"))).isEqualTo("own-submission");
        var item = "{\"act\":\"accept\",\"items\":[{\"id\":\"%s\",\"version\":%d}]}".formatted(
            task,
            read(handedIn).get("version").asLong()
        );
        var many = read(post(APPROVER, "/api/tasks/bulk", item));
        assertThat(many.at("/results/0/problem/type").asString()).endsWith("/own-submission");
    }

    @Test
    void anAmendmentIsIssuedBySomebodyElse() {
        var plan = bureau.issued(2026, project(2026, "夏令热线", "办公室", "浦东"));
        for (var deputy : List.of(DEPUTY, APPROVER)) {
            var amendment =
                "/api/amendments/" + new AmendedPlan(bureau, plan).drafted(rows -> rows.addObject().setAll(another()));
            assertThat(post(deputy, amendment + "/submit", "")).hasStatusOk();
            assertThat(slug(post(deputy, amendment + "/issue", ""))).isEqualTo("own-submission");
        }
    }

    private static ObjectNode another() {
        return (ObjectNode) JsonMapper.shared().readTree(project(2026, "短视频比赛", "办公室", "徐汇"));
    }

    private static String deputy(String lent) {
        return Tokens.bearer(
            "deputy",
            "SH",
            List.of(CITY_EDITOR, CITY_APPROVER),
            List.of(lent),
            Instant.now().plusSeconds(3600)
        );
    }

    private static String slug(MvcTestResult refused) {
        assertThat(refused).hasStatus(409);
        return read(refused).get("type").asString().replaceAll(".*/", "");
    }

    private MvcTestResult post(String token, String path, String body) {
        return http
            .post()
            .uri(path)
            .header("Authorization", token)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }
}
