package io.chengxuan.plan.session;

import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a session of the first of May 2026 is planned as, to be changed before it is sent. */
public record SessionDraft(ObjectNode content) {
    private static final JsonMapper JSON = new JsonMapper();

    public static SessionDraft of(String kind, String... audience) {
        var content = JSON.createObjectNode();
        content.put("kind", kind).put("title", "新闻写作培训").put("place", "市局 301 会议室");
        content.put("from", "2026-05-01T09:00").put("to", "2026-05-01T16:30").put("hours", 6);
        content.putArray("hosts").add("讲师甲");
        content.set("audience", JSON.valueToTree(Arrays.asList(audience)));
        return new SessionDraft(content);
    }

    public SessionDraft with(String field, Object value) {
        content.set(field, JSON.valueToTree(value));
        return this;
    }

    /** As the unit's own city editor would be, whom tests may put at any unit; the session's id. */
    public String plannedBy(Bureau bureau, String unit) {
        var answer = bureau.post(CITY_EDITOR, unit, "/api/sessions", request(unit));
        assertThat(answer).hasStatus(201);
        return read(answer).get("id").asString();
    }

    public String request(String unit) {
        return "{\"unit\":\"%s\",\"content\":%s}".formatted(unit, content);
    }
}
