package io.chengxuan.plan;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.ADMIN;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.amendment.AmendedPlan;
import io.chengxuan.plan.session.SessionDraft;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.AccessMatrix;
import io.chengxuan.platform.test.AccessMatrix.Position;
import io.chengxuan.platform.test.ApiSnapshot;
import io.chengxuan.platform.test.Today;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every handler × role × position against {@code access-matrix.tsv}, and the API against its snapshot. */
@PlanServiceTest
class AccessIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    MockMvcTester http;

    @Autowired
    UnitTree tree;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final AccessMatrix matrix = AccessMatrix.read(Bureau.resource("/access-matrix.tsv"));

    @BeforeEach
    void open() {
        today.is("2026-06-10");
        bureau.open();
    }

    @Test
    void theTableKnowsEveryHandler() {
        matrix.assertKnowsEveryHandlerOf(handlers);
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() {
        squad("SJ-1", "SJ");
        squad("SJ-2", "SJ");
        squad("QP-1", "QP");
        await().until(() -> tree.find("QP-1").isPresent());
        var plan = bureau.issued(2026, project(2026, "矩阵", "办公室", "松江", "SJ-1"));
        var task = plan + "-p1-SJ";
        await().until(() ->
            notices("SJ")
                .toString()
                .contains(task + "-ASSIGNED")
        );

        var draft = bureau.drafted(2026, project(2026, "矩阵", "办公室"));
        var session = session("TRAINING", "SJ");
        matrix
            .at(Position.OWN, "SJ")
            .at(Position.CHILD, "SJ-1")
            .at(Position.SIBLING, "QP")
            .at(Position.PARENT, "SH")
            .at(Position.RESPONSIBLE, "SH-OFFICE")
            .at(Position.FOREIGN, "QP-1")
            .thing("plan", plan)
            .thing("draft", draft)
            .thing("version", version(draft))
            .thing("amendment", new AmendedPlan(bureau, plan).drafted(projects -> {}))
            .thing("project", plan + "-p1")
            .thing("task", task)
            .thing("comment", comment(task))
            .thing("share", share(task))
            .thing("squadtask", plan + "-p1-SJ-1")
            .thing("officetask", plan + "-p1-SH-OFFICE")
            .thing("squad", "SJ-2")
            .thing("import", uploaded(CITY_EDITOR, "/api/plans/imports", "矩阵计划"))
            .thing("past", uploaded(ADMIN, "/api/tasks/imports", "plan\tproject\tunit\nx\t1\tSJ\n"))
            .thing("notice", notice(task))
            .thing("session", session)
            .thing("visit", session("EXCHANGE_VISIT", "QP"))
            .thing("attendance", attendance(session))
            .thing("template", template())
            .thing("feed", feed("矩阵").get("id").asString())
            .thing("secret", feed("公开").get("path").asString().replaceAll(".*/|\\.ics", ""))
            .thing("target", target(plan))
            .thing("quota", quota("SJ"))
            .thing("quotaofall", quota("ALL"))
            .thing("view", view())
            .assertHoldsFor(http);
    }

    @Test
    void theApiIsTheOneThatIsDescribed() throws IOException {
        ApiSnapshot.assertUnchanged(http, "plan-service");
    }

    private String comment(String task) {
        var said = bureau.post("viewer", "SH-OFFICE", "/api/tasks/" + task + "/comments", "{\"text\":\"矩阵\"}");
        return read(said).get("id").asString();
    }

    private String share(String task) {
        bureau.post(DISTRICT_EDITOR, "SJ", "/api/tasks/" + task + "/breakdown", "{\"squads\":[\"SJ-1\"]}");
        var share = task + "~SJ-1";
        await().until(
            () ->
                bureau
                    .get("viewer", "SH", "/api/tasks/" + share)
                    .getResponse()
                    .getStatus() == 200
        );
        return share;
    }

    private void squad(String id, String parent) {
        bureau.post(
            ADMIN,
            "SH",
            "/api/units",
            "{\"id\":\"%s\",\"name\":\"%s中队\",\"level\":\"SQUAD\",\"parent\":\"%s\"}".formatted(id, id, parent)
        );
    }

    private String uploaded(String role, String path, String content) {
        return read(bureau.upload(role, "SH", path, "file", bytes(content)))
            .get("id")
            .asString();
    }

    private String version(String plan) {
        return read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan + "/versions"))
            .at("/items/0/version")
            .asString();
    }

    private String session(String kind, String invited) {
        return SessionDraft.of(kind, invited).plannedBy(bureau, "SJ");
    }

    private String attendance(String session) {
        var body = "{\"unit\":\"SJ\",\"name\":\"矩阵\"}";
        return read(bureau.post(CITY_EDITOR, "SJ", "/api/sessions/" + session + "/attendances", body))
            .get("id")
            .asString();
    }

    private String template() {
        var body = "{\"name\":\"矩阵\",\"kind\":\"TRAINING\",\"title\":\"矩阵\",\"hours\":2,\"audience\":[\"SH\"]}";
        return read(bureau.post(CITY_EDITOR, "SH", "/api/session-templates", body))
            .get("id")
            .asString();
    }

    private String view() {
        var body = "{\"list\":\"TASKS\",\"content\":{\"name\":\"矩阵\",\"filters\":{}}}";
        return read(bureau.post(CITY_EDITOR, "SJ", "/api/saved-views", body))
            .get("id")
            .asString();
    }

    private JsonNode feed(String name) {
        return read(bureau.post(CITY_EDITOR, "SJ", "/api/calendar-feeds", "{\"name\":\"%s\"}".formatted(name)));
    }

    private String target(String plan) {
        var body = """
        {"name":"知晓率","scale":"PERCENT","target":80,"direction":"AT_LEAST","due":"2026-12-31"}""";
        return read(bureau.post(CITY_EDITOR, "SH", "/api/plans/" + plan + "/targets", body))
            .get("id")
            .asString();
    }

    private String quota(String unit) {
        var body = """
        {"unit":"%s","measure":"SUBMISSIONS_PUBLISHED","per":"YEAR","count":15,"from":"2026-01-01"}""";
        var by = unit.equals("ALL") ? "SH" : unit;
        return read(bureau.post(CITY_EDITOR, by, "/api/quotas", body.formatted(unit)))
            .get("id")
            .asString();
    }

    private JsonNode notices(String unit) {
        return read(bureau.get("viewer", unit, "/api/inbox?size=200")).get("items");
    }

    private String notice(String task) {
        return notices("SJ")
            .valueStream()
            .map(n -> n.get("id").asString())
            .filter(id -> id.startsWith(task + "-ASSIGNED"))
            .findFirst()
            .orElseThrow();
    }
}
