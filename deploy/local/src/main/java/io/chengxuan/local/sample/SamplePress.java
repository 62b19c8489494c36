package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Who works at the outlets, requests for interviews in every state, and press releases with what came of them. */
final class SamplePress {

    private static final String CITY = "city-editor";
    private static final String APPROVER = "city-approver";
    private static final List<String> INVITED = List.of("申城日报", "申视新闻", "申城观察", "申城新闻广播");

    private final Gateway gateway;
    private final LocalDate today;
    private final Map<String, String> outlets = new HashMap<>();

    SamplePress(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(Consumer<String> say) {
        gateway
            .get(CITY, "/api/media/outlets?size=200")
            .get("items")
            .forEach(outlet -> outlets.put(outlet.get("name").asString(), outlet.get("id").asString()));
        var taken = gateway.upload(
            CITY,
            "/api/media/contacts/imports",
            "sample-contacts",
            "contacts.tsv",
            Table.text("contacts.tsv")
        );
        if (!taken.get("problems").isEmpty()) {
            throw new SampleFailed("contacts: " + taken.get("problems"));
        }
        var requests = Table.rows("interviews.tsv");
        for (int i = 0; i < requests.size(); i++) {
            interview(requests.get(i), "sample-interview-" + i + "-" + today);
        }
        var releases = Table.rows("releases.tsv");
        for (int i = 0; i < releases.size(); i++) {
            release(releases.get(i), "sample-release-" + i);
        }
        say.accept(
            "sample: contacts, " + requests.size() + " requests for interviews, " + releases.size() + " releases"
        );
    }

    private void interview(Table.Row row, String key) {
        var unit = row.get("unit");
        var department = unit.contains("-");
        var editor = department ? "department-editor " + unit : "district-editor " + unit;
        var day = today.plusDays(Integer.parseInt(row.get("days")));
        var body = Map.of(
            "unit",
            unit,
            "outlet",
            outlet(row.get("outlet")),
            "from",
            day + "T" + row.get("from"),
            "to",
            day + "T" + row.get("to"),
            "place",
            "会议室",
            "subject",
            row.get("subject"),
            "outline",
            "一、主要做法\n二、市民最关心的问题怎么解决\n三、下一步安排",
            "spokesperson",
            Map.of("unit", unit, "position", "新闻发言人"),
            "urgent",
            Boolean.valueOf(row.get("urgent"))
        );
        var path = "/api/media/interview-requests";
        var request = gateway.post(editor, path, key, body);
        var id = request.get("id").asString();
        boolean passed = department;
        for (var step : row.get("steps").split(" ")) {
            if (step.isEmpty()) {
                continue;
            }
            var decides = step.equals("approve") || step.equals("return") || step.equals("refuse");
            var approver = passed ? APPROVER : "district-approver " + unit;
            request = gateway.change(
                decides ? approver : editor,
                path + "/" + id + "/" + step,
                request.get("version").asLong(),
                key + step + passed,
                said(step)
            );
            passed |= step.equals("approve");
        }
    }

    private Map<String, Object> said(String step) {
        return switch (step) {
            case "return" -> Map.of("reason", "请补充数据口径");
            case "refuse" -> Map.of("reason", "已安排统一发布，请勿单独接受采访");
            case "cancel" -> Map.of("reason", "媒体改期");
            case "hold" -> Map.of(
                "heldOn",
                today.toString(),
                "asked",
                "主要做法和办理时限",
                "outcome",
                "会后补充一张图表"
            );
            default -> Map.of();
        };
    }

    private void release(Table.Row row, String key) {
        var invited = new ArrayList<Map<String, Object>>();
        INVITED.forEach(name -> invited.add(Map.of("outlet", outlet(name), "contacts", List.of())));
        var body = Map.of(
            "title",
            row.get("title"),
            "blocks",
            List.of(
                Map.of("kind", "PARAGRAPH", "text", row.get("text")),
                Map.of("kind", "HEADING", "text", "一、主要安排"),
                Map.of("kind", "PARAGRAPH", "text", "具体时间和地点由各单位公布，市民可通过市局公众号查询。")
            ),
            "outline",
            List.of("与往年有何不同？", "市民如何参加？"),
            "invited",
            invited
        );
        var path = "/api/media/releases";
        var release = gateway.post(CITY, path, key, body);
        var id = release.get("id").asString();
        var state = row.get("state");
        if (state.equals("DRAFT")) {
            return;
        }
        release = step(CITY, release, "submit", key, Map.of());
        if (state.equals("IN_REVIEW")) {
            return;
        }
        release = step(APPROVER, release, "issue", key, Map.of());
        if (state.equals("WITHDRAWN")) {
            step(APPROVER, release, "withdraw", key, Map.of("reason", "数字有更新"));
        } else if (!row.get("piece").isEmpty()) {
            pieces(row.get("piece"), id, key);
        }
    }

    private JsonNode step(String who, JsonNode release, String step, String key, Map<String, ?> said) {
        var path = "/api/media/releases/" + release.get("id").asString() + "/" + step;
        return gateway.change(who, path, release.get("version").asLong(), key + "-" + step, said);
    }

    /** Two of the invited outlets brought it, and of one of them somebody has said that it came of the release. */
    private void pieces(String title, String release, String key) {
        for (int i = 0; i < 2; i++) {
            var name = INVITED.get(i);
            var report = Gateway.JSON.createObjectNode();
            report
                .put("outlet", outlet(name))
                .put("date", today.toString())
                .put("title", title)
                .put("tone", "POSITIVE");
            report.set("shares", Gateway.JSON.valueToTree(List.of(Map.of("unit", "SH"))));
            if (i == 0) {
                report.put("releaseId", release);
            }
            JsonNode body = Gateway.JSON.createObjectNode().set("report", report);
            gateway.post(CITY, "/api/media/reports", key + "-piece-" + i, body);
        }
    }

    private String outlet(String name) {
        return Objects.requireNonNull(outlets.get(name), name);
    }
}
