package io.chengxuan.e2e;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Brings plans to where a test needs them, through the gateway and by the roles that may. */
public final class Plans {

    /** The plans' year: the next one, so that no reminder of a due date mixes with a test's own commands. */
    public static final int YEAR = Year.now().getValue() + 1;

    /** The month in which all tasks of these plans are due. */
    public static final String MONTH = YEAR + "-12";

    private final RunningPlatform platform;

    public Plans(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Issues a plan of next year with that many projects for all subordinate units; the plan's id once it is broken down. */
    public String issued(String number, int projects) {
        var editor = platform.as("city-editor", "SH");
        var rows = IntStream.rangeClosed(1, projects)
            .mapToObj(no -> project(no))
            .toList();
        var body = Map.of(
            "number",
            number,
            "title",
            "系统测试宣传工作计划 " + number,
            "issueDate",
            LocalDate.of(YEAR, 1, 5).toString(),
            "year",
            YEAR,
            "sections",
            List.of(),
            "projects",
            rows
        );
        var id = editor.post("/api/plans", body).expect(201).text("/id");
        editor.post("/api/plans/" + id + "/submit", Map.of()).expect(200);
        issue(id);
        return id;
    }

    /** Issues a submitted plan and waits for its breakdown. */
    public void issue(String id) {
        var approver = platform.as("city-approver", "SH");
        approver.post("/api/plans/" + id + "/issue", Map.of()).expect(200);
        Awaitility.await()
            .atMost(Duration.ofSeconds(120))
            .until(() -> approver.get("/api/plans/" + id).text("/breakdown/state"), "DONE"::equals);
    }

    /** All tasks of the plan that the client may read. */
    public List<JsonNode> tasks(Client client, String plan) {
        var found = new java.util.ArrayList<JsonNode>();
        String after = "";
        do {
            var page = client
                .get("/api/tasks?view=all&size=200&plan=" + plan + after)
                .expect(200)
                .json();
            page.get("items").forEach(found::add);
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return found;
    }

    private static Map<String, Object> project(int no) {
        return Map.of(
            "no",
            no,
            "name",
            "项目" + no,
            "period",
            Map.of(
                "from",
                LocalDate.of(YEAR, 12, 1).toString(),
                "to",
                LocalDate.of(YEAR, 12, 31).toString(),
                "label",
                "12月"
            ),
            "responsible",
            List.of("办公室", "各单位"),
            "implementing",
            List.of(),
            "kind",
            "PLAIN",
            "content",
            "系统测试用项目"
        );
    }
}
