package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Own channels, and calls for submissions of this year: those whose deadline has passed with what reached the city by post and
 * mail until then, one that is open, and a draft. The same on every load of one day.
 */
final class SampleCalls {

    private static final String CALLS = "/api/media/topic-calls";
    private static final String CHANNELS = "/api/media/channels";
    private static final ZoneOffset HERE = ZoneOffset.ofHours(8);
    private static final int PATIENCE = 60;

    private final Gateway gateway;
    private final LocalDate today;
    private final Random random = new Random(2026);
    private final Map<String, JsonNode> channels = new HashMap<>();

    SampleCalls(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(Consumer<String> say) {
        for (var row : Table.rows("channels.tsv")) {
            var columns = Arrays.stream(row.get("columns").split("、"))
                .filter(name -> !name.isEmpty())
                .map(name -> Map.of("name", name))
                .toList();
            var body = Map.of("name", row.get("name"), "kind", row.get("kind"), "columns", columns);
            var added = gateway.post("city-editor", CHANNELS, "sample-channel-" + row.get("name"), body);
            channels.put(row.get("name"), added);
        }
        int made = 0;
        for (var row : Table.rows("calls.tsv")) {
            made += call(row) ? 1 : 0;
        }
        say.accept("sample: " + channels.size() + " channels, " + made + " calls for submissions");
    }

    /** Whether it is made: one that is due later this year is not known yet. */
    private boolean call(Table.Row row) {
        var written = row.get("deadline");
        boolean dated = written.matches("\\d\\d-\\d\\d");
        var due = dated ? LocalDate.parse(today.getYear() + "-" + written) : today.plusDays(9);
        if (dated && !due.isBefore(today)) {
            return false;
        }
        var deadline = due.atTime(17, 0);
        var key = "sample-call-" + today.getYear() + "-" + row.get("title");
        var call = gateway.post("city-editor", CALLS, key, body(row, deadline));
        if (written.equals("draft")) {
            return true;
        }
        var path = CALLS + "/" + call.get("id").asString();
        gateway.post("city-editor", path + "/open", key + "-open", Map.of("evenIfPast", true));
        assigned(path).forEach(unit -> answer(path, unit.asString(), deadline, dated, key));
        if (dated) {
            gateway.post("city-editor", path + "/close", key + "-close", Map.of());
        }
        return true;
    }

    private Map<String, Object> body(Table.Row row, LocalDateTime deadline) {
        var channel = Objects.requireNonNull(channels.get(row.get("channel")), row.get("channel"));
        var column = channel
            .get("columns")
            .valueStream()
            .filter(each -> each.get("name").asString().equals(row.get("column")))
            .findFirst()
            .orElseThrow();
        var template = new ArrayList<Map<String, String>>();
        for (var heading : row.get("headings").split("\\|")) {
            var parts = heading.split("：", 2);
            template.add(Map.of("title", parts[0], "hint", parts[1]));
        }
        return Map.of(
            "title",
            row.get("title"),
            "theme",
            row.get("theme"),
            "template",
            template,
            "channelId",
            channel.get("id").asString(),
            "columnId",
            column.get("id").asString(),
            "audience",
            Map.of("kind", "DISTRICTS"),
            "deadline",
            at(deadline)
        );
    }

    /** The units that owe something, as soon as all of them do. */
    private List<JsonNode> assigned(String path) {
        for (int second = 0; second < PATIENCE; second++) {
            var call = gateway.get("city-editor", path);
            if (call.at("/assigned/done").asInt() == call.at("/assigned/of").asInt()) {
                return call.get("addressees").valueStream().toList();
            }
            Gateway.pause();
        }
        throw new SampleFailed(path + ": not all units have what they owe");
    }

    /** Most in time, some late, a few not at all, now and then one that is excused; for an open call a third so far. */
    private void answer(String path, String unit, LocalDateTime deadline, boolean over, String key) {
        int draw = random.nextInt(100);
        int hours = 1 + random.nextInt(150);
        if (draw < 4) {
            var excuse = Map.of("unit", unit, "reason", "集中执法保障任务，经批准免报");
            gateway.post("city-editor", path + "/excuse", key + unit, excuse);
        } else if (draw < (over ? 80 : 36)) {
            // What is still open is due in nine days, so that an eleventh day before the deadline is past.
            received(path, unit, deadline.minusHours(hours).minusDays(over ? 0 : 11), key);
        } else if (over && draw < 92) {
            received(path, unit, deadline.plusHours(hours), key);
        }
    }

    private void received(String path, String unit, LocalDateTime at, String key) {
        if (at.isBefore(LocalDateTime.now(HERE))) {
            gateway.post(
                "city-editor",
                path + "/received",
                key + unit,
                Map.of("unit", unit, "at", at(at), "note", "邮件报送")
            );
        }
    }

    private static String at(LocalDateTime time) {
        return time.toInstant(HERE).toString();
    }
}
