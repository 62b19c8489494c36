package io.chengxuan.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The labelled fields of a project in a list: {@code 责任部门：办公室  宣传时间：7月}, one or several on a line. */
final class Fields {

    enum Label {
        NAME("(?:项目|活动|任务|宣传)?名称"),
        RESPONSIBLE("(?:责任|牵头|主责|负责|主办)(?:部门|单位|处室|主体)(?:[（(]单位[）)])?"),
        IMPLEMENTING("(?:落实|实施|配合|协办|参与|参加|承办|执行|协助)(?:部门|单位|处室|主体)"),
        PERIOD("(?:宣传|实施|活动|开展|完成|推进|举办|举行|落实|项目)?(?:时间|时段|日期|期限|时限)(?:安排|节点)?"),
        CONTENT("(?:主要|宣传|项目|活动|工作|具体)?内容|(?:宣传|工作)重点|(?:项目|活动)?简介"),
        OTHER("联系人|联系电话|备注|责任人|负责人|联系方式");

        private final String words;

        Label(String words) {
            this.words = words;
        }
    }

    /** A label and what stands after it. */
    record Field(Label label, String value) {}

    /** The fields of a line, and what stands before the first of them. */
    record Split(String before, List<Field> fields) {}

    private static final Pattern LABEL = labels();
    private static final Pattern BULLET = Pattern.compile(
        "[\\s●○■□◆◇·•▪★☆*—–-]*(?:[（(]?[0-9０-９]{1,2}[）)、.．]|[①-⑩])?\\s*[【\\[]?"
    );

    private Fields() {}

    /** Letters of a label may stand apart: {@code 责 任 部 门 ：}. A label begins the line or follows a mark. */
    private static Pattern labels() {
        var any = new ArrayList<String>();
        for (var label : Label.values()) {
            var loose = new StringBuilder();
            for (char c : label.words.toCharArray()) {
                loose.append(c > 0x7F && "（）".indexOf(c) < 0 ? c + "\\s*" : "" + c);
            }
            any.add("(?<" + label.name() + ">" + loose + ")");
        }
        return Pattern.compile(
            "(?<![\\p{IsHan}])[【\\[]?(?:" + String.join("|", any) + ")(?:\\s*[】\\]]\\s*[:：]?|\\s*[:：])"
        );
    }

    static Split of(String line) {
        var fields = new ArrayList<Field>();
        var matcher = LABEL.matcher(line);
        var before = line;
        Label label = null;
        int from = 0;
        while (matcher.find()) {
            if (label == null) {
                before = line.substring(0, matcher.start());
            } else {
                fields.add(new Field(label, value(line.substring(from, matcher.start()))));
            }
            label = labelOf(matcher.toMatchResult());
            from = matcher.end();
        }
        if (label != null) {
            fields.add(new Field(label, value(line.substring(from))));
        }
        return new Split(fields.isEmpty() ? line : bare(before), fields);
    }

    /** Whether the line is fields and nothing else. */
    static boolean only(String line) {
        var split = of(line);
        return !split.fields.isEmpty() && split.before.isEmpty();
    }

    /** Whether a label was torn apart between the two lines: {@code … 宣传} and {@code 时间：7月}. */
    static boolean tornBetween(String before, String after) {
        var words = before.strip().split("[\\s　]+");
        var tail = "";
        for (int i = words.length - 1; i > 0 && tail.length() <= 4 && !words[i].matches(".*[:：。，].*"); i--) {
            tail = words[i] + tail;
            if (only(tail + after)) {
                return true;
            }
        }
        return false;
    }

    private static Label labelOf(MatchResult match) {
        for (var label : Label.values()) {
            if (match.start(label.name()) >= 0) {
                return label;
            }
        }
        throw new IllegalStateException("a label without a group: " + match.group());
    }

    private static String bare(String before) {
        var text = before.replaceAll("[（(;；，,\\s]+$", "");
        return BULLET.matcher(text).matches() ? "" : text;
    }

    /** A bracket that only closes the one before the label, and the mark before the next label, are no value. */
    private static String value(String raw) {
        var value = raw
            .strip()
            .replaceAll("[;；，,、。.\\s]*(?:[（(;；]|[●○■□◆◇·•▪★☆]|[（(]?[0-9０-９]{1,2}[）)、.．])?\\s*$", "");
        var narrow = Wording.narrow(value);
        boolean closesMore =
            narrow
                .chars()
                .filter(c -> c == ')')
                .count() >
            narrow
                .chars()
                .filter(c -> c == '(')
                .count();
        return closesMore && narrow.endsWith(")") ? value.substring(0, value.length() - 1) : value;
    }
}
