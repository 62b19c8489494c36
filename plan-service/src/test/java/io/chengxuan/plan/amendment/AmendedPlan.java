package io.chengxuan.plan.amendment;

import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import java.util.function.Consumer;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An issued plan and its amendments, through the HTTP API. */
public class AmendedPlan {

    private static final JsonMapper JSON = new JsonMapper();

    private final Bureau bureau;
    private final String plan;

    public AmendedPlan(Bureau bureau, String plan) {
        this.bureau = bureau;
        this.plan = plan;
    }

    /** The id of the version that says what the plan says now. */
    String current() {
        return versions()
            .valueStream()
            .filter(version -> version.get("current").asBoolean())
            .findFirst()
            .orElseThrow()
            .get("version")
            .asString();
    }

    JsonNode versions() {
        return read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan + "/versions")).get("items");
    }

    JsonNode version(String id) {
        return read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan + "/versions/" + id));
    }

    /** The body of an amendment that does that to the rows of a version. */
    String body(String base, Consumer<ArrayNode> edit) {
        var head = read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan));
        var version = (ObjectNode) version(base);
        var rows = (ArrayNode) version.get("projects");
        edit.accept(rows);
        var content = JSON.createObjectNode()
            .put("number", head.get("number").asString())
            .put("title", version.get("title").asString())
            .put("year", head.get("year").asInt());
        content.set("issueDate", version.get("issueDate"));
        content.set("sections", version.get("sections"));
        content.set("projects", rows);
        return JSON.createObjectNode()
            .put("reason", "上级部署调整")
            .put("base", base)
            .set("content", content)
            .toString();
    }

    /** Drafts it; the amendment's id. */
    public String drafted(Consumer<ArrayNode> edit) {
        var created = draft(body(current(), edit));
        assertThat(created).hasStatus(201);
        return read(created).get("id").asString();
    }

    MvcTestResult draft(String body) {
        return bureau.post(CITY_EDITOR, "SH", "/api/plans/" + plan + "/amendments", body);
    }

    MvcTestResult submit(String amendment) {
        return bureau.post(CITY_EDITOR, "SH", "/api/amendments/" + amendment + "/submit", "");
    }

    MvcTestResult issue(String amendment) {
        return bureau.post(CITY_APPROVER, "SH", "/api/amendments/" + amendment + "/issue", "");
    }

    /** Drafts, submits and issues it, and waits until projects and tasks have followed. */
    public void amended(Consumer<ArrayNode> edit) {
        var amendment = drafted(edit);
        assertThat(submit(amendment)).hasStatusOk();
        assertThat(issue(amendment)).hasStatusOk();
        awaitBrokenDown();
    }

    void awaitBrokenDown() {
        await().untilAsserted(() ->
            assertThat(
                read(bureau.get("viewer", "SH", "/api/plans/" + plan))
                    .at("/breakdown/state")
                    .asString()
            ).isEqualTo("DONE")
        );
    }

    static ObjectNode row(ArrayNode rows, int index) {
        return (ObjectNode) rows.get(index);
    }

    static ObjectNode project(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
