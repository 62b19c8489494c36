package io.chengxuan.plan.plan;

import static io.chengxuan.plan.Bureau.plan;
import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class PlanIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void aReturnedPlanIsADraftAgainWithTheReasonAndCanBeRewritten() {
        var first = plan(2026, project(2026, "甲", "办公室"));
        var id = read(bureau.post(CITY_EDITOR, "SH", "/api/plans", first))
            .get("id")
            .asString();
        assertThat(act(CITY_EDITOR, id, "submit")).hasStatusOk();
        assertThat(rewrite(id, null, first)).hasStatus(428);
        assertThat(rewrite(id, 2L, first)).hasStatus(409);
        assertThat(act(CITY_APPROVER, id, "return")).hasStatusOk();

        var returned = read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + id));
        assertThat(returned.get("status").asString()).isEqualTo("DRAFT");
        assertThat(returned.get("returnReason").asString()).isEqualTo("理由");
        assertThat(rewrite(id, returned.get("version").asLong(), first.replace("甲", "乙"))).hasStatusOk();
        assertThat(rewrite(id, returned.get("version").asLong(), first))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("currentVersion")
            .isEqualTo(4);

        var versions = read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + id + "/versions")).get("items");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(0).get("actor").asString()).isEqualTo("city-editor@SH");
        assertThat(versions.toString()).doesNotContain("projects");
        // The clock of the test stands still, so either may come first.
        for (var version : versions) {
            assertThat(said(id, version)).isEqualTo(version.get("current").asBoolean() ? "乙" : "甲");
        }
        assertThat(versions.get(0).get("current")).isNotEqualTo(versions.get(1).get("current"));
        var other = bureau.drafted(2026, project(2026, "丙", "办公室"));
        assertThat(bureau.get(CITY_EDITOR, "SH", path(other, versions.get(0)))).hasStatus(404);
        assertThat(bureau.get(DISTRICT_EDITOR, "PD", path(id, versions.get(0)))).hasStatus(404);
        var rows = read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + id + "/projects")).get("items");
        assertThat(rows.at("/0/name").asString()).isEqualTo("乙");
        assertThat(rows.at("/0/responsible/0").asString()).isEqualTo("办公室");
    }

    @Test
    void aPlanCannotSkipItsReview() {
        var id = bureau.drafted(2026, project(2026, "甲", "办公室"));

        assertThat(act(CITY_APPROVER, id, "issue"))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/plan-state");
        assertThat(act(CITY_APPROVER, id, "close")).hasStatus(409);
    }

    @Test
    void onlyTheCitySeesAPlanBeforeItIsIssued() {
        var id = bureau.drafted(2026, project(2026, "甲", "办公室"));

        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/" + id)).hasStatus(404);
        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/" + id + "/projects")).hasStatus(404);
        var issued = bureau.issued(2026, project(2026, "乙", "办公室"));
        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/" + issued)).hasStatusOk();
        var listed = read(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans?size=200"))
            .get("items")
            .toString();
        assertThat(listed).contains(issued).doesNotContain(id);
    }

    @Test
    void theSameNumberCannotBecomeTwoPlans() {
        var content = plan(2026, project(2026, "甲", "办公室"));
        var first = bureau.post(CITY_EDITOR, "SH", "/api/plans", content);
        assertThat(first).hasStatus(201);

        var second = bureau.post(CITY_EDITOR, "SH", "/api/plans", content);

        assertThat(second).hasStatus(409);
        var problem = read(second);
        assertThat(problem.get("detail").asString()).startsWith("文号“测试〔2026〕").contains("草稿");
        assertThat(problem.get("id")).isEqualTo(read(first).get("id"));
    }

    @Test
    void aDraftThatWasThrownAwayGivesItsNumberToTheNextOne() {
        var content = plan(2026, project(2026, "甲", "办公室"));
        var first = read(bureau.post(CITY_EDITOR, "SH", "/api/plans", content));
        var id = first.get("id").asString();
        assertThat(act(CITY_EDITOR, id, "discard")).hasStatusOk();
        assertThat(act(CITY_EDITOR, id, "submit")).hasStatus(409);
        assertThat(act(CITY_APPROVER, id, "return")).hasStatus(409);
        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/" + id)).hasStatus(404);

        var second = bureau.post(
            CITY_EDITOR,
            "SH",
            "/api/plans",
            content.replace("甲", "乙").replace("2026-", "2027-").replace("\"year\":2026", "\"year\":2027")
        );

        assertThat(second).hasStatus(201);
        var view = read(second);
        assertThat(view.get("id").asString()).isEqualTo(id);
        assertThat(view.get("year").asInt()).isEqualTo(2027);
        assertThat(
            view
                .get("history")
                .valueStream()
                .map(step -> step.get("to").asString())
        ).containsExactly("DRAFT", "DISCARDED", "DRAFT");
        assertThat(
            read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + id + "/versions"))
                .get("items")
                .size()
        ).isEqualTo(2);
        published.await(id, e -> e.sequence() == 3);
        assertThat(published.of(id))
            .extracting(e -> e.type().replace("io.chengxuan.plan.plan.", ""))
            .containsExactly("created.v1", "discarded.v1", "created.v1");
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
        assertThat(act(CITY_EDITOR, id, "submit")).hasStatusOk();
        assertThat(act(CITY_EDITOR, id, "discard")).hasStatus(409);
    }

    @Test
    void everyWrongPlaceOfAPlanIsPointedAt() {
        var refused = bureau.post(
            CITY_EDITOR,
            "SH",
            "/api/plans",
            plan(
                2026,
                project("2026-12-01", "2027-01-31", "跨年", "办公室"),
                project(2026, "", "火星处"),
                "{\"no\":3,\"name\":\"无期\",\"kind\":null}"
            )
        );

        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactlyInAnyOrder(
            "/projects/0/period/to",
            "/projects/1/name",
            "/projects/1/responsible/0",
            "/projects/2/kind",
            "/projects/2/responsible",
            "/projects/2/period"
        );
        assertThat(bureau.post(CITY_EDITOR, "SH", "/api/plans", plan(2026)))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .isEqualTo("/projects");
    }

    @Test
    void aUnitThatWasClosedMeanwhileStopsTheIssue() {
        var admin = io.chengxuan.platform.access.Roles.ADMIN;
        bureau.post(
            admin,
            "SH",
            "/api/units",
            "{\"id\":\"JA-1\",\"name\":\"石门中队\",\"level\":\"SQUAD\",\"parent\":\"JA\"}"
        );
        var id = bureau.drafted(2026, project(2026, "甲", "办公室", "石门中队"));
        act(CITY_EDITOR, id, "submit");
        assertThat(bureau.post(admin, "SH", "/api/units/JA-1/close", "{\"reason\":\"撤并\"}")).hasStatusOk();

        assertThat(act(CITY_APPROVER, id, "issue"))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("errors[0].pointer")
            .isEqualTo("/projects/0/responsible/1");
    }

    private String said(String id, JsonNode version) {
        return read(bureau.get(CITY_EDITOR, "SH", path(id, version)))
            .at("/projects/0/name")
            .asString();
    }

    private static String path(String id, JsonNode version) {
        return "/api/plans/" + id + "/versions/" + version.get("version").asString();
    }

    private MvcTestResult act(String role, String id, String act) {
        return bureau.post(role, "SH", "/api/plans/" + id + "/" + act, "{\"reason\":\"理由\"}");
    }

    private MvcTestResult rewrite(String id, Long version, String content) {
        return bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", "/api/plans/" + id, version, content);
    }
}
