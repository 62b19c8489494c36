package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What units offer to the own channels, in every state: drafts, some that wait at districts and at the city, accepted, scheduled,
 * published with readings, and taken down. All of it happens on the day of the load, as nobody can act in the past.
 */
final class SampleSubmissions {

    private static final String PATH = "/api/media/submissions";
    private static final String[] UNITS =
        "PD-LJZ PD HP XH PD-CS CN JA PT PD-ZJ HK YP MH HP-WT BS JD JS SJ QP FX CM".split(" ");
    /** How far each of twenty comes. */
    private static final String[] STATES =
        "draft in in passed passed returned accepted scheduled out out out out out out out out out out withdrawn down".split(
            " "
        );
    private static final int ALL = 60;

    private final Gateway gateway;
    private final LocalDate today;
    private final Random random = new Random(60);
    private final Map<String, String> names = new HashMap<>();
    private final List<JsonNode> channels = new ArrayList<>();

    SampleSubmissions(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
        Table.rows("units.tsv").forEach(unit ->
            names.put(unit.get("code"), unit.get("name").replace("城管执法局", ""))
        );
    }

    void load(Consumer<String> say) {
        gateway.get("city-editor", "/api/media/channels").get("items").forEach(channels::add);
        var texts = Table.rows("submissions.tsv");
        for (int i = 0; i < ALL; i++) {
            submission(i, texts.get(i % texts.size()));
        }
        say.accept("sample: " + ALL + " submissions to the own channels");
    }

    private void submission(int number, Table.Row text) {
        var unit = UNITS[(number * 7) % UNITS.length];
        var state = STATES[(number * 3) % STATES.length];
        int reads = 300 + random.nextInt(9_000);
        var author = (unit.contains("-") ? "squad-officer " : "district-editor ") + unit;
        var district = "district-approver " + unit.split("-")[0];
        var key = "sample-submission-" + today.getYear() + "-" + number;
        var body = Map.of("submission", words(text, unit, number));
        var one = gateway.post(author, PATH, key, body);
        if (state.equals("withdrawn")) {
            gateway.post(author, path(one, "withdraw"), key + "-withdraw", Map.of("reason", "与已报送稿件重复"));
        }
        if (state.equals("draft") || state.equals("withdrawn")) {
            return;
        }
        one = act(author, one, "hand-in", key, Map.of());
        if (state.equals("in")) {
            return;
        }
        if (state.equals("returned")) {
            act(district, one, "return", key, Map.of("reason", "请补充具体地点和处置结果"));
            return;
        }
        one = act(district, one, "pass", key + "-district", Map.of());
        if (state.equals("passed")) {
            return;
        }
        one = act("city-editor", one, "pass", key + "-city", Map.of());
        if (!state.equals("accepted")) {
            publish(state, act("city-approver", one, placing(state), key, place(text, number, state)), key, reads);
        }
    }

    private void publish(String state, JsonNode one, String key, int reads) {
        if (state.equals("out")) {
            var metric = one.get("form").asString().equals("VIDEO") ? "VIEWS" : "READS";
            var reading = Map.of("metric", metric, "value", String.valueOf(reads), "asOf", today.toString());
            gateway.post("city-editor", path(one, "readings"), key + "-readings", reading);
        } else if (state.equals("down")) {
            var reason = Map.of("reason", "配图地点有误，核实后再发");
            gateway.post("city-editor", path(one, "take-down"), key + "-down", reason);
        }
    }

    private static String placing(String state) {
        return state.equals("scheduled") ? "schedule" : "publish";
    }

    private Map<String, Object> place(Table.Row text, int number, String state) {
        var kind = text.get("form").equals("VIDEO") ? "VIDEO" : "WECHAT";
        var channel = channels
            .stream()
            .filter(it -> it.get("kind").asString().equals(kind))
            .findFirst()
            .orElseThrow();
        var columns = channel.get("columns");
        var place = new HashMap<String, Object>();
        place.put("channel", channel.get("id").asString());
        place.put(
            "column",
            columns
                .get(number % columns.size())
                .get("id")
                .asString()
        );
        if (state.equals("scheduled")) {
            place.put(
                "at",
                today
                    .plusDays(30 + (number % 5))
                    .atTime(10, 0)
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toInstant()
                    .toString()
            );
        } else if (number % 4 != 0) {
            place.put("link", "https://channel.example.cn/" + today.getYear() + "/" + number);
        }
        return place;
    }

    private Map<String, Object> words(Table.Row text, String unit, int number) {
        var blocks = new ArrayList<Map<String, String>>();
        for (var line : text.get("text").replace("{区}", names.getOrDefault(unit, unit)).split("\\|")) {
            boolean heading = line.startsWith("#");
            blocks.add(Map.of("kind", heading ? "HEADING" : "PARAGRAPH", "text", heading ? line.substring(1) : line));
        }
        var words = new HashMap<String, Object>();
        words.put("form", text.get("form"));
        words.put("title", text.get("title") + "（" + names.getOrDefault(unit, unit) + "）");
        words.put("text", blocks);
        words.put("pictures", List.of());
        if (text.get("form").equals("VIDEO")) {
            words.put("videoLink", "https://video.example.cn/" + today.getYear() + "/" + number);
        }
        return Map.copyOf(words);
    }

    private JsonNode act(String role, JsonNode seen, String act, String key, Object body) {
        return gateway.change(role, path(seen, act), seen.get("version").asLong(), key + "-" + act, body);
    }

    private static String path(JsonNode one, String act) {
        return PATH + "/" + one.get("id").asString() + "/" + act;
    }
}
