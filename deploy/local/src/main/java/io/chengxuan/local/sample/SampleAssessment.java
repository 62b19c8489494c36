package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of the rules, one that goes by the year's pieces in each kind of outlet and one that also counts monthly
 * submissions, a draft of a third, and the months of this year: all but the last of them closed, and against that an appeal.
 */
final class SampleAssessment {

    private static final String RULES = "/api/media/assessment-rules";
    private static final String MONTHS = "/api/media/assessments";
    private static final int MOST_WAITS = 120;

    private final Gateway gateway;
    private final LocalDate today;

    SampleAssessment(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(Consumer<String> say) {
        int year = today.getYear();
        inForce("年度报道篇数考核办法", "按全年篇数任务折算，未达进度的打九折", false, 0.9, YearMonth.of(year, 1));
        inForce("报道与每月投稿考核办法", "每月四篇投稿计入考核", true, null, YearMonth.of(year, 7));
        written("下一年度考核办法（征求意见）", "拟设每月总分封顶", true, null, 40.0);
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.of(year, 1); month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            months.add(month);
        }
        months.forEach(month ->
            gateway.post("city-editor", MONTHS, "sample-month-" + month, Map.of("month", month.toString()))
        );
        settle();
        for (var month : months) {
            boolean last = month.equals(months.getLast());
            act(month, "publish", Map.of("workingDays", last ? 10 : 0));
        }
        settle();
        if (!months.isEmpty()) {
            months.subList(0, months.size() - 1).forEach(month -> act(month, "close", Map.of()));
            appeal(months.getLast());
        }
        say.accept("sample: rules of the assessment, " + months.size() + " months assessed");
    }

    private void act(YearMonth month, String act, Map<String, Object> body) {
        gateway.post("city-approver", MONTHS + "/" + month + "/" + act, "sample-" + act + "-" + month, body);
    }

    private void appeal(YearMonth month) {
        var appeal = Map.of(
            "month",
            month.toString(),
            "unit",
            "PD",
            "reason",
            "本月有一篇报道在头版刊发，未计头版加分，请核实。"
        );
        gateway.post("district-editor PD", "/api/media/appeals", "sample-appeal-" + month, appeal);
    }

    /** Waits until nothing is left to be done to any month. */
    private void settle() {
        for (int i = 0; i < MOST_WAITS; i++) {
            var months = gateway.get("city-editor", MONTHS + "?size=24").get("items");
            if (months.valueStream().allMatch(month -> month.get("work").asString().equals("NONE"))) {
                return;
            }
            Gateway.pause();
        }
        throw new SampleFailed("the months are not assessed");
    }

    private void inForce(String name, String note, boolean submissions, @Nullable Double shortfall, YearMonth from) {
        var id = written(name, note, submissions, shortfall, null);
        gateway.change(
            "city-approver",
            RULES + "/" + id + "/put-in-force",
            1,
            "sample-rules-from-" + from,
            Map.of("from", from.toString())
        );
    }

    private String written(
        String name,
        String note,
        boolean submissions,
        @Nullable Double shortfall,
        @Nullable Double unitCap
    ) {
        var rules = new ArrayList<Map<String, Object>>();
        for (var row : Table.rows("points.tsv")) {
            if (submissions || !row.get("rule").startsWith("SUBMISSION_")) {
                rules.add(rule(row));
            }
        }
        var body = new HashMap<String, Object>();
        body.put("rules", rules);
        body.put("tones", List.of(times("NEUTRAL", 0.5), times("NEGATIVE", 0), times("ACCOUNTABILITY", 0)));
        body.put("reprints", "ONCE_HIGHEST");
        body.put("unitCap", unitCap);
        body.put("shortfall", shortfall);
        var written = Map.of("name", name, "note", note, "rules", body);
        return gateway
            .post("city-editor", RULES, "sample-rules-" + name, written)
            .get("id")
            .asString();
    }

    private static Map<String, Object> rule(Table.Row row) {
        var rule = new HashMap<String, Object>();
        rule.put("rule", row.get("rule"));
        rule.put("points", Double.parseDouble(row.get("points")));
        rule.put("cap", row.get("cap").isEmpty() ? null : Double.valueOf(row.get("cap")));
        return rule;
    }

    private static Map<String, Object> times(String tone, double times) {
        return Map.of("tone", tone, "times", times);
    }
}
