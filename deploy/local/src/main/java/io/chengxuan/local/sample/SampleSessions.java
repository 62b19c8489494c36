package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Trainings, visits and a meeting of the year, the two half-year courses with their templates; what lies before today was held and
 * has its list of who attended.
 */
final class SampleSessions {

    private static final String SESSIONS = "/api/sessions";

    private final Gateway gateway;
    private final LocalDate today;
    private final List<String> districts;

    SampleSessions(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
        this.districts = Table.rows("units.tsv")
            .stream()
            .filter(unit -> unit.get("level").equals("DISTRICT"))
            .map(unit -> unit.get("code"))
            .toList();
    }

    void load(Consumer<String> say) {
        template("FIRST", "上半年");
        template("SECOND", "下半年");
        JsonNode trainings = gateway.get("viewer", "/api/projects?kind=TRAINING&year=" + today.getYear()).get("items");
        List<Table.Row> rows = Table.rows("sessions.tsv");
        rows.forEach(row -> load(row, project(trainings, row.get("title"))));
        say.accept("sample: " + rows.size() + " trainings and meetings");
    }

    /** The project of the plan that a half-year course belongs to; null for any other session. */
    private static @Nullable String project(JsonNode trainings, String title) {
        for (JsonNode project : trainings) {
            if (title.endsWith("通讯员培训") && project.get("name").asString().contains(title.substring(0, 3))) {
                return project.get("id").asString();
            }
        }
        return null;
    }

    private void template(String half, String name) {
        Map<String, Object> content = Map.of(
            "name",
            "通讯员培训（" + name + "）",
            "kind",
            "TRAINING",
            "title",
            "{year}年" + name + "通讯员培训",
            "half",
            half,
            "place",
            "市局 301 会议室",
            "hours",
            6,
            "audience",
            districts,
            "agenda",
            "上午：新闻写作与典型案例\n下午：摄影与短视频、舆情应对"
        );
        gateway.post("city-editor", "/api/session-templates", "sample-template-" + half, content);
    }

    private void load(Table.Row row, @Nullable String project) {
        String from = time(row.get("from"));
        List<String> audience = row.get("audience").equals("DISTRICTS") ? districts : List.of(row.get("audience"));
        var content = Gateway.JSON.createObjectNode();
        content.put("kind", row.get("kind")).put("title", today.getYear() + "年" + row.get("title"));
        content
            .put("from", from)
            .put("to", time(row.get("to")))
            .put("place", row.get("place"));
        content.put("hours", Double.parseDouble(row.get("hours"))).put("projectId", project);
        content.set("audience", Gateway.JSON.valueToTree(audience));
        content.set("hosts", Gateway.JSON.valueToTree(List.of()));
        String key = "sample-session-" + row.get("key") + "-" + from;
        String id = gateway
            .post("city-editor", SESSIONS, key, Map.of("unit", row.get("unit"), "content", content))
            .get("id")
            .asString();
        int each = Integer.parseInt(row.get("attend"));
        if (each > 0 && LocalDate.parse(from.substring(0, 10)).isBefore(today)) {
            attendance(SESSIONS + "/" + id, key, audience, each);
            String held = SESSIONS + "/" + id + "/hold";
            gateway.post("city-editor", held, key + "-held", Map.of("summary", row.get("summary")));
        }
    }

    private void attendance(String session, String key, List<String> audience, int each) {
        String table = audience
            .stream()
            .flatMap(unit ->
                IntStream.rangeClosed(1, each).mapToObj(n -> "通讯员" + "甲乙".charAt(n - 1) + "\t" + unit)
            )
            .collect(Collectors.joining("\n", "姓名\t单位\n", "\n"));
        String path = session + "/attendances/imports";
        JsonNode taken = gateway.upload("city-editor", path, key + "-list", "list.tsv", table);
        if (taken.get("bad").asInt() > 0) {
            throw new SampleFailed("attendance: " + taken.get("problems"));
        }
    }

    /** {@code 05-14 09:00} of the sample year, or {@code +7 14:00} days after today. */
    private String time(String written) {
        String[] parts = written.split(" ");
        String day = parts[0].startsWith("+")
            ? today.plusDays(Integer.parseInt(parts[0].substring(1))).toString()
            : today.getYear() + "-" + parts[0];
        return day + "T" + parts[1];
    }
}
