package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Stories that several outlets brought: some are confirmed to be one, others are left to be proposed and looked at. */
final class SampleReprints {

    private final Gateway gateway;
    private final LocalDate today;
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    SampleReprints(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
        Table.rows("units.tsv").forEach(unit ->
            names.put(unit.get("code"), SampleCoverage.shortName(unit.get("name")))
        );
    }

    void load(Consumer<String> say) {
        gateway
            .get("city-editor", "/api/media/outlets?size=200")
            .get("items")
            .forEach(outlet -> outlets.put(outlet.get("name").asString(), outlet.get("id").asString()));
        Map<String, List<Table.Row>> stories = new LinkedHashMap<>();
        Table.rows("reprints.tsv").forEach(row ->
            stories.computeIfAbsent(row.get("story"), _ -> new ArrayList<>()).add(row)
        );
        stories.forEach(this::story);
        say.accept("sample: " + stories.size() + " stories in several outlets");
    }

    private void story(String story, List<Table.Row> rows) {
        var pieces = new ArrayList<String>();
        for (var row : rows) {
            var date = date(row);
            if (!date.isAfter(today)) {
                pieces.add(piece("sample-reprint-" + date.getYear() + "-" + story + "-" + pieces.size(), row, date));
            }
        }
        if (rows.getFirst().get("state").equals("confirmed") && pieces.size() > 1) {
            var group = Map.of("members", pieces, "original", pieces.getFirst());
            var key = "sample-reprints-" + today.getYear() + "-" + story;
            gateway.post("city-editor", "/api/media/reprints", key, Gateway.JSON.valueToTree(group));
        }
    }

    private String piece(String key, Table.Row row, LocalDate date) {
        var report = Gateway.JSON.createObjectNode();
        report.put("outlet", outlets.get(row.get("outlet"))).put("date", date.toString());
        report.put("title", row.get("title").replace("{区}", names.get(row.get("unit"))));
        report.put("topic", row.get("topic")).put("tone", "POSITIVE");
        report.set("shares", Gateway.JSON.valueToTree(List.of(Map.of("unit", row.get("unit")))));
        var body = Gateway.JSON.createObjectNode();
        body.set("report", report);
        if (!row.get("reads").isEmpty()) {
            var reading = Map.of("metric", "READS", "value", row.get("reads"), "asOf", date);
            body.set("reading", Gateway.JSON.valueToTree(reading));
        }
        return gateway.post("city-editor", "/api/media/reports", key, body).get("id").asString();
    }

    /** A story without a month is of these days, so that one is left to be looked at all the year. */
    private LocalDate date(Table.Row row) {
        if (row.get("month").isEmpty()) {
            return today.minusDays(2).plusDays(Integer.parseInt(row.get("after")));
        }
        int month = Integer.parseInt(row.get("month"));
        var first = LocalDate.of(today.getYear(), month, Integer.parseInt(row.get("day")));
        return first.plusDays(Integer.parseInt(row.get("after")));
    }
}
