package io.chengxuan.local.sample;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Pudong says that its editor deals with some of the tasks it owes. */
final class SampleHandlers {

    private static final String DISTRICT = "district-editor PD";
    private static final int PATIENCE = 30;

    private final Gateway gateway;
    private final String plan;

    SampleHandlers(Gateway gateway, String plan) {
        this.gateway = gateway;
        this.plan = plan;
    }

    void load(Consumer<String> say) {
        Optional<String> editor = gateway
            .get("admin", "/api/accounts?size=200")
            .get("items")
            .valueStream()
            .filter(row -> row.get("username").asString().equals("pd.editor"))
            .map(row -> row.get("id").asString())
            .findFirst();
        JsonNode tasks = gateway.get(DISTRICT, "/api/tasks?view=owed&size=2&plan=" + plan).get("items");
        for (JsonNode task : tasks) {
            String id = task.get("id").asString();
            editor
                .filter(account -> isKnown(account, id))
                .ifPresent(account ->
                    gateway.post(
                        DISTRICT,
                        "/api/tasks/" + id + "/handler",
                        "sample-handler-" + id,
                        Map.of("account", account)
                    )
                );
        }
        say.accept("sample: handlers");
    }

    /** As soon as the plan service has heard of the account. */
    private boolean isKnown(String account, String task) {
        for (int second = 0; second < PATIENCE; second++) {
            JsonNode readers = gateway.get(DISTRICT, "/api/tasks/" + task + "/readers").get("items");
            if (readers.valueStream().anyMatch(reader -> reader.get("id").asString().equals(account))) {
                return true;
            }
            Gateway.pause();
        }
        return false;
    }
}
