package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Outlets, and what they brought this year until today: a few hundred pieces over the 20 units, most of them little read, a few
 * over 100 000 times, very few over 1 000 000. The same on every load of one day.
 */
final class SampleCoverage {

    private static final String[] UNITS =
        "PD PD PD HP HP XH XH CN JA JA PT HK YP MH MH BS JD JS SJ SJ QP FX CM SH-CORPS LG FTZ AIR".split(" ");
    private static final int A_YEAR = 460;
    private static final int PATIENCE = 60;

    private final Gateway gateway;
    private final LocalDate today;
    private final Random random = new Random(715);
    private final Map<String, String> names = new HashMap<>();
    private final List<JsonNode> outlets = new ArrayList<>();
    private final List<JsonNode> projects = new ArrayList<>();

    SampleCoverage(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
        Table.rows("units.tsv").forEach(unit -> names.put(unit.get("code"), shortName(unit.get("name"))));
    }

    void load(Consumer<String> say) {
        var taken = gateway.upload(
            "city-editor",
            "/api/media/outlets/imports",
            "sample-outlets",
            "outlets.tsv",
            Table.text("outlets.tsv")
        );
        if (!taken.get("problems").isEmpty()) {
            throw new SampleFailed("outlets: " + taken.get("problems"));
        }
        gateway.get("city-editor", "/api/media/outlets?size=200").get("items").forEach(outlets::add);
        learnProjects();
        int registered = 0;
        for (int i = 0; i < A_YEAR; i++) {
            registered += piece(i) ? 1 : 0;
        }
        say.accept("sample: " + outlets.size() + " outlets, " + registered + " pieces of coverage");
    }

    /** All of the sample plan, once media-service has learned of them by events. */
    private void learnProjects() {
        var number = new SamplePlan(today.getYear()).number();
        for (var plan : gateway.get("city-editor", "/api/plans?size=200").get("items")) {
            if (plan.get("number").asString().equals(number)) {
                var path = "/api/plans/" + plan.get("id").asString() + "/projects";
                gateway.get("city-editor", path).get("items").forEach(projects::add);
            }
        }
        var ids = projects
            .stream()
            .map(project -> project.get("id").asString())
            .collect(Collectors.joining(","));
        for (int second = 0; second < PATIENCE; second++) {
            if (
                gateway
                    .get("city-editor", "/api/media/projects?ids=" + ids)
                    .get("items")
                    .size() == projects.size()
            ) {
                return;
            }
            Gateway.pause();
        }
        throw new SampleFailed("the registry did not know the projects within " + PATIENCE + " s");
    }

    /** Whether the piece has come out by now; every draw is made in any case, so that the next piece is the same. */
    private boolean piece(int number) {
        var title = title();
        var date = date(title.get("months"));
        var unit = UNITS[random.nextInt(UNITS.length)];
        var other = UNITS[random.nextInt(UNITS.length)];
        boolean shared = random.nextInt(14) == 0 && !other.equals(unit);
        var outlet = outlets.get(random.nextInt(outlets.size()));
        boolean front = outlet.get("kind").asString().equals("NEWSPAPER") && random.nextInt(9) == 0;
        var reads = reads();
        if (date.isAfter(today)) {
            return false;
        }
        var report = Gateway.JSON.createObjectNode();
        report.put("outlet", outlet.get("id").asString()).put("date", date.toString());
        report
            .put("title", title.get("title").replace("{区}", names.get(unit)))
            .put("link", link(outlet, date, number));
        report.set("shares", Gateway.JSON.valueToTree(shares(unit, shared ? other : null)));
        report.put("tone", title.get("tone")).put("topic", title.get("topic")).put("frontPage", front);
        projects
            .stream()
            .filter(project -> project.get("name").asString().contains(title.get("topic")))
            .findFirst()
            .ifPresent(project -> report.put("projectId", project.get("id").asString()));
        report.put("series", title.get("series").isEmpty() ? null : title.get("series"));
        if (!title.get("tone").equals("POSITIVE") && !title.get("tone").equals("NEUTRAL")) {
            report.put("statement", "当日派员到场核实，三日内完成整改并向反映人回复，一周后复查。");
        }
        var body = Gateway.JSON.createObjectNode();
        body.set("report", report);
        if (reads != null) {
            body.set("reading", Gateway.JSON.valueToTree(Map.of("metric", "READS", "value", reads, "asOf", date)));
        }
        gateway.post("city-editor", "/api/media/reports", "sample-piece-" + date.getYear() + "-" + number, body);
        return true;
    }

    private Table.Row title() {
        var rows = Table.rows("coverage.tsv");
        int at = random.nextInt(rows.stream().mapToInt(SampleCoverage::weight).sum());
        for (var row : rows) {
            at -= weight(row);
            if (at < 0) {
                return row;
            }
        }
        throw new IllegalStateException();
    }

    private static int weight(Table.Row row) {
        return Integer.parseInt(row.get("weight"));
    }

    private LocalDate date(String months) {
        var in = months.equals("*") ? "1 2 3 4 5 6 7 8 9 10 11 12".split(" ") : months.split(" ");
        int month = Integer.parseInt(in[random.nextInt(in.length)]);
        return LocalDate.of(today.getYear(), month, 1 + random.nextInt(28));
    }

    /** As a platform shows it. */
    private @Nullable String reads() {
        int draw = random.nextInt(200);
        int some = 200 + random.nextInt(9_000);
        if (draw < 90) {
            return null;
        }
        if (draw < 175) {
            return String.valueOf(some);
        }
        if (draw < 190) {
            return 1 + (some % 8) + "." + (some % 10) + "万";
        }
        return draw < 199 ? 10 + (some % 60) + "万+" : 101 + (some % 90) + "万";
    }

    private static List<Map<String, Object>> shares(String unit, @Nullable String other) {
        return other == null
            ? List.of(Map.of("unit", unit))
            : List.of(Map.of("unit", unit, "weight", 0.6), Map.of("unit", other, "weight", 0.4));
    }

    private static @Nullable String link(JsonNode outlet, LocalDate date, int number) {
        var domains = outlet.get("domains");
        return domains.isEmpty()
            ? null
            : "https://" + domains.get(0).asString() + "/" + date.toString().replace('-', '/') + "/" + number + ".html";
    }

    static String shortName(String name) {
        return name.replaceAll("(新区)?(区)?(城管执法局|城市管理行政执法局)$", "");
    }
}
