package io.chengxuan.plan.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names of departments and units as a document lists them: {@code 办公室 机关各处室、各单位}. */
final class Departments {

    /** White space and list marks separate names, unless inside brackets: {@code 各单位（浦东、黄浦除外）} is one. */
    private static final Pattern SEPARATOR = Pattern.compile("[\\s、,，;；/／|]+(?![^（(]*[）)])");
    /** What a unit's name ends with; tells a cell of departments from one of words. */
    private static final Pattern UNIT = Pattern.compile(
        "[\\p{IsHan}·A-Za-z0-9—-]{0,20}(?:处|室|科|股|队|局|办|厅|委|中心|单位|部门?|站|所|院|组|会|镇|乡|街道|区|市|县|系统|媒体|企业|社|校|处室|成员)(?:[（(].*[）)])?"
    );
    /** Pieces that never stand alone: the rest of a name that a line end tore apart. */
    private static final Pattern REST = Pattern.compile("处?室|位|单位|门|部门|队|局|关各处室|各处室");

    private Departments() {}

    /** Splits a cell or field into names, kept as written, each once and in order. */
    static List<String> split(String written) {
        return Arrays.stream(SEPARATOR.split(written.strip()))
            .map(Wording::tight)
            .map(name -> name.replaceAll("^[：:。.]+|[。.：:]+$", ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    }

    /** Whether the text is nothing but names of units. */
    static boolean look(String text) {
        var names = split(text);
        return !names.isEmpty() && names.stream().allMatch(name -> UNIT.matcher(name).matches());
    }

    /** Joins the parts of a cell that a line or page end divided, perhaps in the middle of a name. */
    static String join(String before, String after) {
        if (before.isBlank() || after.isBlank()) {
            return (before + after).strip();
        }
        var names = split(before);
        var last = names.isEmpty() ? "" : names.getLast();
        var first = split(after).stream().findFirst().orElse("");
        boolean torn =
            !look(last) || (REST.matcher(first).matches() && !last.endsWith(first)) || Wording.leavesOpen(before);
        return before.strip() + (torn ? "" : " ") + after.strip();
    }
}
