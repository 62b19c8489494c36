package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** This year's plan: written, reviewed, issued, broken down, and what has happened to its tasks until today. */
final class SampleYear {

    private static final int PATIENCE = 180;

    private final Gateway gateway;
    private final LocalDate today;

    SampleYear(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(Consumer<String> say) {
        SamplePlan plan = new SamplePlan(today.getYear());
        String id = draft(plan);
        String path = "/api/plans/" + id;
        if (status(path).equals("DRAFT")) {
            gateway.post("city-editor", path + "/submit", "sample-submit-" + id, Map.of());
        }
        if (status(path).equals("IN_REVIEW")) {
            gateway.post("city-approver", path + "/issue", "sample-issue-" + id, Map.of());
        }
        awaitBreakdown(path);
        say.accept("sample: plan of " + today.getYear());
        new SampleTargets(gateway, id, today).load();
        new SampleTasks(gateway, today).load(id, say);
        new SampleSquads(gateway, id).load(say);
        new SampleReceipts(gateway, id).load(say);
        new SampleComments(gateway, id).load(say);
        new SampleHandlers(gateway, id).load(say);
    }

    private String draft(SamplePlan plan) {
        for (JsonNode row : gateway.get("city-editor", "/api/plans?size=200").get("items")) {
            if (row.get("number").asString().equals(plan.number())) {
                return row.get("id").asString();
            }
        }
        return gateway
            .post("city-editor", "/api/plans", "sample-plan-" + today.getYear(), plan.content())
            .get("id")
            .asString();
    }

    private String status(String path) {
        return gateway.get("city-editor", path).get("status").asString();
    }

    private void awaitBreakdown(String path) {
        for (int second = 0; second < PATIENCE; second++) {
            if (gateway.get("city-editor", path).get("breakdown").get("state").asString().equals("DONE")) {
                return;
            }
            Gateway.pause();
        }
        throw new SampleFailed("the plan was not broken down into tasks within " + PATIENCE + " s");
    }
}
