package io.chengxuan.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Two districts that have broken a task down to their squads, which are at different stages. */
final class SampleSquads {

    private static final int PATIENCE = 60;

    private final Gateway gateway;
    private final String plan;

    SampleSquads(Gateway gateway, String plan) {
        this.gateway = gateway;
        this.plan = plan;
    }

    void load(Consumer<String> say) {
        breakDown("PD", List.of("PD-LJZ", "PD-ZJ", "PD-CS"));
        breakDown("HP", List.of("HP-WT", "HP-YY"));
        say.accept("sample: squads");
    }

    private void breakDown(String district, List<String> squads) {
        String editor = "district-editor " + district;
        List<JsonNode> owed = new ArrayList<>();
        gateway
            .get(editor, "/api/tasks?view=owed&size=200&plan=" + plan)
            .get("items")
            .forEach(owed::add);
        JsonNode whole = owed
            .stream()
            .filter(task -> !task.get("parts").isNull())
            .findFirst()
            .or(() -> owed.isEmpty() ? Optional.empty() : Optional.of(owed.getLast()))
            .orElse(null);
        if (whole == null) {
            return;
        }
        String id = whole.get("id").asString();
        if (whole.get("parts").isNull()) {
            Map<String, Object> body = Map.of("squads", squads, "note", "每个中队至少报送一件");
            gateway.post(editor, "/api/tasks/" + id + "/breakdown", "sample-squads-" + id, body);
        }
        awaitShares(editor, id);
        String first = id + "~" + squads.getFirst();
        act("squad-officer " + squads.getFirst(), first, "hand-in", Map.of("note", "已报送图文一件"));
        act(editor, first, "accept", Map.of("note", "同意"));
        String second = id + "~" + squads.get(1);
        act("squad-officer " + squads.get(1), second, "progress", Map.of("percent", 60, "note", "正在采写"));
    }

    private void act(String who, String task, String act, Map<String, Object> body) {
        gateway.post(who, "/api/tasks/" + task + "/" + act, "sample-" + act + "-" + task, body);
    }

    private void awaitShares(String editor, String id) {
        for (int second = 0; second < PATIENCE; second++) {
            JsonNode parts = gateway.get(editor, "/api/tasks/" + id).get("parts");
            if (parts.get("breakdown").get("state").asString().equals("DONE")) {
                return;
            }
            Gateway.pause();
        }
        throw new SampleFailed("the squads had no tasks within " + PATIENCE + " s");
    }
}
