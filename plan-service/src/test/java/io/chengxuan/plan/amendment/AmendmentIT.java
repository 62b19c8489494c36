package io.chengxuan.plan.amendment;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.plan.amendment.AmendedPlan.row;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@PlanServiceTest
class AmendmentIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    private String plan = "";
    private AmendedPlan amended = new AmendedPlan(bureau, plan);

    @BeforeEach
    void anIssuedPlan() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.issued(
            2026,
            project(2026, "夏令热线", "办公室", "浦东", "黄浦"),
            project(2026, "开放日", "办公室"),
            project(2026, "社区行", "执法监督处", "浦东")
        );
        amended = new AmendedPlan(bureau, plan);
    }

    @Test
    void tasksFollowWhatIsAddedDroppedMovedAndReassigned() {
        amended.amended(rows -> {
            var moved = row(rows, 0);
            ((ObjectNode) moved.get("period")).put("to", "2026-09-30");
            moved.putArray("responsible").add("办公室").add("浦东").add("静安");
            rows.remove(1);
            rows.add(AmendedPlan.project(project(2026, "短视频比赛", "办公室", "徐汇")));
        });

        assertThat(task("-p1-PD").get("due").asString()).isEqualTo("2026-09-30");
        assertThat(task("-p1-HP").get("status").asString()).isEqualTo("CANCELLED");
        assertThat(task("-p1-HP").at("/history/0/reason").asString()).isEqualTo("上级部署调整");
        assertThat(task("-p1-JA").get("status").asString()).isEqualTo("OPEN");
        assertThat(task("-p2-SH-OFFICE").get("status").asString()).isEqualTo("CANCELLED");
        assertThat(task("-p3-PD").get("version").asLong()).isEqualTo(1);
        var projects = read(bureau.get("viewer", "PD", "/api/plans/" + plan + "/projects")).get("items");
        assertThat(projects.valueStream().map(p -> p.get("name").asString())).containsExactly(
            "夏令热线",
            "社区行",
            "短视频比赛"
        );
        assertThat(
            task(projects.at("/2/id").asString().replace(plan, "") + "-XH")
                .get("due")
                .asString()
        ).isEqualTo("2026-08-31");
        published.await(plan + "-p2", e -> e.type().endsWith("project.dropped.v1"));
        published.await(plan + "-p1-HP", e -> e.type().endsWith("task.withdrawn.v1"));
        published.all().forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
    }

    @Test
    void whatItDoesToTasksIsToldBeforeAndHappens() {
        bureau.squads("PD", "PD-1");
        var task = "/api/tasks/" + plan;
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", task + "-p1-PD/hand-in", "{}")).hasStatusOk();
        assertThat(bureau.post(DISTRICT_EDITOR, "HP", task + "-p1-HP/progress", "{\"percent\":30}")).hasStatusOk();
        assertThat(
            bureau.post(DISTRICT_EDITOR, "PD", task + "-p3-PD/breakdown", "{\"squads\":[\"PD-1\"]}")
        ).hasStatusOk();
        var share = "/api/tasks/" + plan + "-p3-PD~PD-1";
        await().untilAsserted(() -> assertThat(bureau.get("viewer", "PD-1", share)).hasStatusOk());
        assertThat(bureau.post("squad-officer", "PD-1", share + "/hand-in", "{}")).hasStatusOk();

        var issued = amended.current();
        var amendment = amended.drafted(rows -> {
            ((ObjectNode) row(rows, 1).get("period")).put("to", "2026-09-30");
            row(rows, 2).putArray("responsible").add("执法监督处").add("徐汇");
            rows.remove(0);
        });
        var effects = effects(amendment);
        assertThat(effects.deepCopy().without("lost").toString()).isEqualTo(
            "{\"made\":1,\"restored\":0,\"moved\":1,\"cancelled\":4,\"waiting\":1,\"begun\":2}"
        );
        assertThat(
            effects
                .get("lost")
                .valueStream()
                .map(lost -> lost.get("unit").asString())
        ).containsExactly("PD", "HP", "PD");
        assertThat(effects.at("/lost/0/projectName").asString()).isEqualTo("夏令热线");
        assertThat(effects.at("/lost/0/status").asString()).isEqualTo("HANDED_IN");
        assertThat(effects.at("/lost/1/percent").asInt()).isEqualTo(30);
        assertThat(effects.at("/lost/2/parts/handedIn").asInt()).isEqualTo(1);
        assertThat(task("-p1-PD").get("status").asString()).as("nothing is stored").isEqualTo("HANDED_IN");

        assertThat(amended.submit(amendment)).hasStatusOk();
        assertThat(amended.issue(amendment)).hasStatusOk();
        amended.awaitBrokenDown();
        assertThat(task("-p1-PD").get("status").asString()).isEqualTo("CANCELLED");
        assertThat(task("-p3-PD").get("status").asString()).isEqualTo("CANCELLED");
        assertThat(task("-p2-SH-OFFICE").get("due").asString()).isEqualTo("2026-09-30");
        assertThat(task("-p3-XH").get("status").asString()).isEqualTo("OPEN");
        assertThat(problem(bureau.get(CITY_APPROVER, "SH", "/api/amendments/" + amendment + "/effects"))).isEqualTo(
            "amendment-state"
        );

        var back = amended.drafted(rows -> rows.insert(0, amended.version(issued).at("/projects/0")));
        assertThat(effects(back).get("restored").asInt()).isEqualTo(3);
    }

    @Test
    void workThatWasReturnedOrTakenBackOrHasHardlyBegunIsLostToo() {
        bureau.squads("PD", "PD-1", "PD-2");
        var task = "/api/tasks/" + plan;
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", task + "-p1-PD/hand-in", "{}")).hasStatusOk();
        assertThat(bureau.post(CITY_APPROVER, "SH", task + "-p1-PD/return", "{\"reason\":\"补充\"}")).hasStatusOk();
        assertThat(bureau.post(DISTRICT_EDITOR, "HP", task + "-p1-HP/hand-in", "{}")).hasStatusOk();
        assertThat(
            bureau.post(DISTRICT_EDITOR, "HP", task + "-p1-HP/take-back", "{\"reason\":\"误报\"}")
        ).hasStatusOk();
        assertThat(
            bureau.post(DISTRICT_EDITOR, "PD", task + "-p3-PD/breakdown", "{\"squads\":[\"PD-1\",\"PD-2\"]}")
        ).hasStatusOk();
        var share = "/api/tasks/" + plan + "-p3-PD~PD-1";
        await().untilAsserted(() -> assertThat(bureau.get("viewer", "PD-1", share)).hasStatusOk());
        assertThat(bureau.post("squad-officer", "PD-1", share + "/progress", "{\"percent\":1}")).hasStatusOk();

        var effects = effects(
            amended.drafted(rows -> {
                rows.remove(2);
                rows.remove(0);
            })
        );

        assertThat(effects.get("cancelled").asInt()).isEqualTo(5);
        assertThat(effects.get("waiting").asInt()).isZero();
        assertThat(effects.get("begun").asInt()).isEqualTo(3);
        assertThat(
            effects
                .get("lost")
                .valueStream()
                .map(lost -> lost.get("unit").asString() + lost.get("percent"))
        ).containsExactly("HP0", "PD0", "PD0");
        assertThat(effects.at("/lost/2/parts/averagePercent").asInt()).isZero();
        assertThat(effects.at("/lost/2/parts").has("begun")).isFalse();
    }

    @Test
    void everyVersionStaysReadableAndTheDifferenceShows() {
        amended.amended(rows -> {
            row(rows, 0).put("content", "全市开展夏令热线");
            rows.remove(1);
        });

        var versions = read(bureau.get("viewer", "PD", "/api/plans/" + plan + "/versions")).get("items");
        assertThat(versions.valueStream().map(v -> v.get("revision").asInt())).containsExactly(0, 1);
        assertThat(versions.at("/1/reason").asString()).isEqualTo("上级部署调整");
        var path = "/api/plans/" + plan + "/versions/";
        var issued = read(bureau.get("viewer", "PD", path + versions.at("/0/version").asString()));
        assertThat(issued.get("projects").size()).isEqualTo(3);
        assertThat(issued.get("year").asInt()).isEqualTo(2026);
        assertThat(issued.get("number").asString()).isNotBlank();
        var changes = read(bureau.get("viewer", "PD", path + versions.at("/1/version").asString() + "/changes"));
        assertThat(changes.at("/dropped/0/name").asString()).isEqualTo("开放日");
        assertThat(changes.at("/changed/0/texts/0/parts/0/text").asString()).isEqualTo("全市开展夏令热线");
        assertThat(changes.get("added").isEmpty()).isTrue();
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        var first = amended.drafted(rows -> rows.remove(1));
        var second = amended.drafted(rows -> row(rows, 0).put("name", "夏令热线行动"));
        assertThat(amended.submit(first)).hasStatusOk();
        assertThat(amended.submit(second)).hasStatusOk();
        assertThat(amended.issue(first)).hasStatusOk();
        amended.awaitBrokenDown();

        assertThat(problem(amended.issue(second))).isEqualTo("amendment-overtaken");
        var there = read(bureau.get(CITY_EDITOR, "SH", "/api/amendments/" + second));
        assertThat(there.get("overtaken").asBoolean()).isTrue();
        assertThat(there.at("/content/projects/0/name").asString()).isEqualTo("夏令热线行动");
        assertThat(there.at("/content/year").asInt()).isEqualTo(2026);
        assertThat(there.at("/content/number").asString()).startsWith("测试〔2026〕");

        assertThat(
            bureau.post(CITY_APPROVER, "SH", "/api/amendments/" + second + "/return", "{\"reason\":\"请更新\"}")
        ).hasStatusOk();
        var body = amended.body(amended.current(), rows -> row(rows, 0).put("name", "夏令热线行动"));
        var version = read(bureau.get(CITY_EDITOR, "SH", "/api/amendments/" + second))
            .get("version")
            .asLong();
        assertThat(
            bureau.send(
                org.springframework.http.HttpMethod.PUT,
                CITY_EDITOR,
                "SH",
                "/api/amendments/" + second,
                version,
                body
            )
        ).hasStatusOk();
        assertThat(amended.submit(second)).hasStatusOk();
        assertThat(amended.issue(second)).hasStatusOk();
        amended.awaitBrokenDown();
        assertThat(task("-p1-PD").get("projectName").asString()).isEqualTo("夏令热线行动");
    }

    @Test
    void whatCannotBecomeThePlanIsNamedByItsPlace() {
        var wrong = amended.draft(
            amended.body(amended.current(), rows -> {
                row(rows, 0).put("id", "another-plan-p1");
                row(rows, 2).put("id", plan + "-p2");
            })
        );
        assertThat(wrong).hasStatus(422);
        assertThat(
            read(wrong)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactly("/content/projects/0/id", "/content/projects/2/id");
        var unknown = amended.draft(
            amended.body(amended.current(), rows -> row(rows, 0).putArray("responsible").add("月球局"))
        );
        assertThat(read(unknown).at("/errors/0/pointer").asString()).isEqualTo("/content/projects/0/responsible/0");

        assertThat(problem(amended.submit(amended.drafted(rows -> {})))).isEqualTo("amendment-empty");
    }

    @Test
    void whatWasAcceptedStaysInItsFiguresAndOutOfThePlanCannotBeReturned() {
        var task = "/api/tasks/" + plan + "-p1-PD/";
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", task + "hand-in", "{}")).hasStatusOk();
        assertThat(bureau.post(CITY_APPROVER, "SH", task + "accept", "{}")).hasStatusOk();

        amended.amended(rows -> ((ObjectNode) row(rows, 0).get("period")).put("to", "2026-07-15"));
        assertThat(task("-p1-PD").get("due").asString()).isEqualTo("2026-08-31");
        assertThat(task("-p1-PD").get("originalDue").asString()).isEqualTo("2026-08-31");
        assertThat(task("-p1-HP").get("due").asString()).isEqualTo("2026-07-15");

        amended.amended(rows -> rows.remove(0));
        assertThat(task("-p1-PD").get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(bureau.post(CITY_APPROVER, "SH", task + "return", "{\"reason\":\"误点\"}")).hasStatus(409);
    }

    @Test
    void aMeasureThatChangesShows() {
        var section =
            "{\"level\":2,\"numbering\":\"（一）\",\"heading\":\"宣传\",\"text\":\"\",\"measures\":[\"新增措施\"]}";
        var body = amended
            .body(amended.current(), rows -> {})
            .replace("\"sections\":[]", "\"sections\":[" + section + "]");
        var drafted = read(amended.draft(body));
        assertThat(drafted.at("/changes/sections/0/parts").toString()).contains("新增措施").doesNotContain("#");
        assertThat(amended.submit(drafted.get("id").asString())).hasStatusOk();
    }

    @Test
    void aDraftIsForTheCityAlone() {
        var amendment = amended.drafted(rows -> rows.remove(1));
        var draft = read(bureau.get(CITY_EDITOR, "SH", "/api/amendments/" + amendment))
            .at("/content/id")
            .asString();

        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/" + plan + "/versions/" + draft)).hasStatus(404);
        assertThat(
            read(bureau.get("viewer", "PD", "/api/plans/" + plan + "/versions"))
                .get("items")
                .size()
        ).isEqualTo(1);
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private ObjectNode effects(String amendment) {
        return (ObjectNode) read(bureau.get(CITY_APPROVER, "SH", "/api/amendments/" + amendment + "/effects"));
    }

    private static String problem(MvcTestResult refused) {
        assertThat(refused).hasStatus(409);
        return read(refused).get("type").asString().replace("https://chengxuan.io/problems/", "");
    }

    private JsonNode task(String suffix) {
        return read(bureau.get("viewer", "SH", "/api/tasks/" + plan + suffix));
    }
}
