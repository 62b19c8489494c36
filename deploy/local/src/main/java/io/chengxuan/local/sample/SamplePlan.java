package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan of a year, made from the rows of {@code projects.tsv}; content for {@code POST /api/plans}. */
final class SamplePlan {

    private static final Pattern EDITION = Pattern.compile("\\{届 (\\d+)}");
    private static final int EDITIONS_COUNT_FROM = 2024;
    private static final String DIGITS = "〇一二三四五六七八九";

    private final int year;

    SamplePlan(int year) {
        this.year = year;
    }

    String number() {
        return "沪城管样〔" + year + "〕1号";
    }

    Map<String, Object> content() {
        return Map.of(
            "number",
            number(),
            "title",
            year + "年宣传工作计划（样例）",
            "issueDate",
            LocalDate.of(year, 1, 5).toString(),
            "year",
            year,
            "sections",
            sections(),
            "projects",
            Table.rows("projects.tsv").stream().map(this::project).toList()
        );
    }

    private static List<Map<String, Object>> sections() {
        return List.of(
            section(1, "一、", "总体要求", "围绕为民服务和依法履职，讲清工作、讲好故事。", List.of()),
            section(1, "二、", "重点任务", "", List.of()),
            section(2, "（一）", "讲好一线故事", "每月收集。每季评选。", List.of("每月收集。", "每季评选。")),
            section(
                2,
                "（二）",
                "办好品牌活动",
                "提前公布办法。全程公开结果。",
                List.of("提前公布办法。", "全程公开结果。")
            ),
            section(1, "三、", "工作要求", "责任到人，按时报送，据实填报。", List.of())
        );
    }

    private static Map<String, Object> section(
        int level,
        String numbering,
        String heading,
        String text,
        List<String> measures
    ) {
        return Map.of("level", level, "numbering", numbering, "heading", heading, "text", text, "measures", measures);
    }

    private Map<String, Object> project(Table.Row row) {
        return Map.of(
            "no",
            Integer.parseInt(row.get("no")),
            "name",
            filled(row.get("name")),
            "period",
            period(row.get("period")),
            "responsible",
            List.of(row.get("responsible").split(";")),
            "implementing",
            List.of(),
            "kind",
            row.get("kind"),
            "content",
            filled(row.get("content"))
        );
    }

    private Map<String, String> period(String label) {
        int first = switch (label) {
            case "全年" -> 1;
            case "二季度 三季度" -> 4;
            case "四季度" -> 10;
            default -> Integer.parseInt(label.replace("月", ""));
        };
        int last = switch (label) {
            case "全年", "四季度" -> 12;
            case "二季度 三季度" -> 9;
            default -> first;
        };
        return Map.of(
            "from",
            LocalDate.of(year, first, 1).toString(),
            "to",
            YearMonth.of(year, last).atEndOfMonth().toString(),
            "label",
            label
        );
    }

    private String filled(String text) {
        Matcher edition = EDITION.matcher(text.replace("{年}", String.valueOf(year)));
        return edition.replaceAll(
            match -> chinese(Integer.parseInt(match.group(1)) + year - EDITIONS_COUNT_FROM) + "届"
        );
    }

    /** Counting words up to 99; the editions of a yearly event will not pass that. */
    static String chinese(int number) {
        String ones = number % 10 == 0 && number >= 10 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : DIGITS.charAt(number / 10)) + "十" + ones;
    }
}
