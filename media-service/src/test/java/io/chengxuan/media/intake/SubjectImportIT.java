package io.chengxuan.media.intake;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.platform.test.Contract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Projects and campaigns of pieces: chosen by name, in the table and in what is registered. */
@MediaServiceTest
class SubjectImportIT extends ReportImportCase {

    private static final String HEAD = "日期,媒体,标题,链接,单位,性质,%s,%s\n";

    @Autowired
    JsonMapper json;

    @BeforeEach
    void follow() {
        project("sub-a", 2026, 12, "公众开放日", "ISSUED");
        project("sub-b", 2026, 13, "夏令热线", "CLOSED");
        project("sub-c", 2025, 12, "公众开放日", "CLOSED");
        project("sub-d", 2026, 30, "法治宣传", "ISSUED");
        project("sub-e", 2026, 30, "安全宣传", "ISSUED");
        project("sub-f", 2026, 31, "取消了的项目", "DROPPED");
        campaign("cam-a", "第九届公众开放日", false);
        campaign("cam-b", "没办成的活动", true);
        Awaitility.await().untilAsserted(() -> {
            assertThat(ids("projects?ids=sub-a,sub-b,sub-c,sub-d,sub-e,sub-f")).hasSize(6);
            assertThat(ids("campaigns?ids=cam-a,cam-b")).hasSize(2);
        });
    }

    @Test
    void theyAreChosenByPartOfTheName() {
        assertThat(ids("projects?text=开放日")).containsExactly("sub-a", "sub-c");
        assertThat(ids("projects?text=取消了的")).as("nothing new belongs to what was dropped").isEmpty();
        assertThat(ids("campaigns?text=开放")).containsExactly("cam-a");
        assertThat(ids("campaigns?text=没办成")).isEmpty();
        var many = String.join(",", java.util.Collections.nCopies(201, "x"));
        assertThat(newsroom.get(VIEWER, "PD", "/api/media/projects?ids=" + many)).hasStatus(422);
        var unknown = """
        {"report":{"outlet":"%s","date":"2026-06-01","title":"题","tone":"NEUTRAL","campaignId":"cam-none",
        "shares":[{"unit":"PD"}]}}""".formatted(newsroom.outlet("活动报"));
        var refused = read(newsroom.post(DISTRICT_EDITOR, "PD", "/api/media/reports", unknown));
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/report/campaignId");
    }

    @Test
    void aTableNamesThemByNumberOrName() {
        var row = "2026-06-0%d,导入日报,题甲%d,,浦东,正面,%s,%s\n";
        var table =
            HEAD.formatted("项目", "活动") +
            row.formatted(1, 1, "12", "第九届 公众开放日") +
            row.formatted(2, 2, "2025-12", "") +
            row.formatted(3, 3, "《夏令热线》", "") +
            row.formatted(4, 4, "第12项", "") +
            row.formatted(5, 5, "公众开放日", "") +
            row.formatted(6, 6, "30", "") +
            row.formatted(7, 7, "", "不知道的活动") +
            row.formatted(8, 8, "取消了的项目", "");
        var tried = checked(table);
        assertThat(counts(tried)).containsExactly(8, 5, 0, 0, 3);
        assertThat(
            tried
                .get("faults")
                .valueStream()
                .map(it -> it.get("row").asInt() + " " + it.get("column").asString())
        ).containsExactly("7 project", "8 campaign", "9 project");
        assertThat(tried.at("/faults/0/what").asString()).contains("有多个项目");

        take(DISTRICT_EDITOR, "PD", tried);
        var first = newsroom.reports("PD", "题甲1", "").getFirst();
        assertThat(first.get("projectId").asString()).isEqualTo("sub-a");
        assertThat(first.get("campaignId").asString()).isEqualTo("cam-a");
        assertThat(newsroom.reports("PD", "题甲", "project=sub-a")).hasSize(3);
        assertThat(newsroom.reports("PD", "题甲", "project=sub-c")).hasSize(1);

        var file = newsroom
            .get(VIEWER, "PD", "/api/media/reports/table?format=csv&project=sub-b")
            .getResponse()
            .getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("项目,活动", "夏令热线");
        var again = await(upload(DISTRICT_EDITOR, "PD", file), "CHECKED");
        assertThat(again.get("unchanged").asInt()).isPositive().isEqualTo(again.get("of").asInt());
    }

    @Test
    void theMappingOfTheirColumnsIsRemembered() {
        var table = HEAD.formatted("归口", "牌子") + "2026-06-01,导入日报,题乙%d,,浦东,正面,13,第九届公众开放日\n";
        var job = checked(table.formatted(1));
        var columns = (ObjectNode) job.at("/mapping/columns").deepCopy();
        columns.put("PROJECT", "归口").put("CAMPAIGN", "牌子");
        var mapping = json.createObjectNode().set("columns", columns);
        newsroom.post(DISTRICT_EDITOR, "PD", path(job, "/mapping"), mapping.toString());
        take(DISTRICT_EDITOR, "PD", await(job, "CHECKED"));
        take(DISTRICT_EDITOR, "PD", checked(table.formatted(2)));

        assertThat(newsroom.reports("PD", "题乙", "project=sub-b&campaign=cam-a")).hasSize(2);
    }

    private List<String> ids(String asked) {
        return read(newsroom.get(VIEWER, "PD", "/api/media/" + asked))
            .get("items")
            .valueStream()
            .map(each -> each.get("id").asString())
            .toList();
    }

    private void project(String id, int year, int no, String name, String status) {
        var state = ((ObjectNode) json.readTree(Contract.example("plan/project.issued.v1")))
            .put("id", id)
            .put("year", year)
            .put("no", no)
            .put("name", name)
            .put("status", status);
        published.send("plan", "io.chengxuan.plan.project.issued.v1", id, 1, state.toString());
    }

    private void campaign(String id, String title, boolean abandoned) {
        var state = (ObjectNode) json.readTree(Contract.example("campaign/campaign.progressed.v1"));
        state.put("id", id).put("title", title).put("abandoned", abandoned);
        published.send("campaign", "io.chengxuan.campaign.campaign.progressed.v1", id, 1, state.toString());
    }
}
