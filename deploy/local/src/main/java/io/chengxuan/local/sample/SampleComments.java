package io.chengxuan.local.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The office asks a district something about a task that waits for it, and the district answers. */
final class SampleComments {

    private static final int PATIENCE = 30;

    private final Gateway gateway;
    private final String plan;

    SampleComments(Gateway gateway, String plan) {
        this.gateway = gateway;
        this.plan = plan;
    }

    void load(Consumer<String> say) {
        JsonNode tasks = gateway.get("district-editor PD", "/api/tasks?view=owed&size=1&plan=" + plan).get("items");
        for (JsonNode task : tasks) {
            String id = task.get("id").asString();
            String path = "/api/tasks/" + id + "/comments";
            Map<String, Object> asked = Map.of("text", "请补充活动人数和现场照片。", "mentions", readers(id));
            gateway.post("department-editor", path, "sample-comment-" + id + asked.hashCode(), asked);
            Map<String, Object> answered = Map.of("text", "已在整理，明天补报。");
            gateway.post("district-editor PD", path, "sample-answer-" + id, answered);
        }
        say.accept("sample: comments");
    }

    /** Those of Pudong, as soon as the plan service has heard of the accounts. */
    private List<String> readers(String task) {
        for (int second = 0; second < PATIENCE; second++) {
            JsonNode readers = gateway.get("department-editor", "/api/tasks/" + task + "/readers").get("items");
            List<String> ids = readers
                .valueStream()
                .filter(reader -> reader.get("unit").asString().equals("PD"))
                .map(reader -> reader.get("id").asString())
                .sorted()
                .limit(1)
                .toList();
            if (!ids.isEmpty()) {
                return ids;
            }
            Gateway.pause();
        }
        return List.of();
    }
}
