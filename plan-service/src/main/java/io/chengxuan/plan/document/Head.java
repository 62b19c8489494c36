package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Number, title, issue date and year of a plan, from where official documents put them (GB/T 9704). */
record Head(@Nullable String number, @Nullable String title, @Nullable LocalDate issueDate, @Nullable Integer year) {
    private static final String OPEN = "[〔\\[【（(［﹝]";
    private static final String CLOSE = "[〕\\]】）)］﹞]";
    private static final Pattern NUMBER = Pattern.compile(
        "([\\p{IsHan}]{2,16}?)\\s*" + OPEN + "\\s*(20\\d{2})\\s*(?:年)?" + CLOSE + "\\s*第?\\s*(\\d{1,4})\\s*号"
    );
    private static final String PLAN = "(?:计划|方案|要点|安排|规划|项目表|任务表|清单|一览表)";
    private static final Pattern OWN_TITLE = Pattern.compile(
        "(?:印发|下发|转发|发布|公布)[^《]{0,20}《([^》]{4,80}?" + PLAN + "[^》]{0,12})》"
    );
    private static final Pattern TITLE_LINE = Pattern.compile(
        "[^。；，！？:：]{3,60}" + PLAN + "(?:[（(].{1,8}[）)])?|关于[^。；！？]{2,60}的通知"
    );
    private static final String CHINESE_YEAR = "二[〇零○Ｏ0][〇零○Ｏ0一二三四五六七八九]{2}";
    private static final Pattern DATE = Pattern.compile(
        "(20\\d{2}|" + CHINESE_YEAR + ")年(" + Numerals.SMALL + ")月(" + Numerals.SMALL + "|[二三]十[一]?)日"
    );
    private static final Pattern YEAR = Pattern.compile("(20\\d{2}|" + CHINESE_YEAR + ")\\s*年");

    static Head of(List<Piece> pieces, Problems problems) {
        var lines = pieces
            .stream()
            .filter(piece -> piece instanceof Line || piece.text().split("\t+").length <= 2)
            .map(piece -> Wording.tight(piece.text()))
            .toList();
        var number = number(lines);
        var title = title(lines);
        var date = issueDate(lines);
        var year = year(title, number, date);
        missing(problems, number, "没有找到文号");
        missing(problems, title, "没有找到计划标题");
        missing(problems, date, "没有找到成文日期");
        missing(problems, year, "没有找到计划年度");
        return new Head(number, title, date, year);
    }

    private static void missing(Problems problems, @Nullable Object value, String what) {
        if (value == null) {
            problems.add("文件头", what, "");
        }
    }

    /** The line that is a number and nothing else; not one that a sentence cites. */
    private static @Nullable String number(List<String> lines) {
        var head = lines
            .stream()
            .filter(line -> !line.isEmpty())
            .limit(40)
            .toList();
        var alone = head
            .stream()
            .map(line -> line.replaceAll("签发人.*", ""))
            .map(Head::numberIn)
            .flatMap(Optional::stream);
        return alone.findFirst().orElse(null);
    }

    private static Optional<String> numberIn(String line) {
        var matcher = NUMBER.matcher(Wording.narrow(line).replace('[', '〔').replace(']', '〕'));
        if (!matcher.find() || line.length() > matcher.group().length() + 8 || line.matches(".*[《》。].*")) {
            return Optional.empty();
        }
        return Optional.of(
            matcher.group(1) + "〔" + matcher.group(2) + "〕" + Integer.parseInt(matcher.group(3)) + "号"
        );
    }

    /** The title in 关于印发《…》的通知, which may be wrapped; else the first line that names a plan. */
    private static @Nullable String title(List<String> lines) {
        var top = lines
            .stream()
            .filter(line -> !line.isEmpty())
            .limit(30)
            .toList();
        var own = OWN_TITLE.matcher(Wording.tight(String.join(" ", top)));
        if (own.find()) {
            return own.group(1);
        }
        for (int i = 0; i < top.size(); i++) {
            var line = top.get(i).replaceAll("^附件\\s*\\d*[:：]?", "");
            if (TITLE_LINE.matcher(line).matches() && Numbering.of(line).isEmpty()) {
                return beginsAbove(line) && i > 0 && isUpperHalf(top.get(i - 1)) ? top.get(i - 1) + line : line;
            }
        }
        return null;
    }

    /** A title that begins with the year or the matter has its issuer on the line above. */
    private static boolean beginsAbove(String line) {
        return line.matches("(?:20\\d\\d年|年度|宣传|工作|项目).*");
    }

    private static boolean isUpperHalf(String line) {
        return line.length() <= 40 && !line.matches(".*(?:文件|号|日|[。；，：:])$") && numberIn(line).isEmpty();
    }

    /** A date on a line of its own, else the one of the imprint. */
    private static @Nullable LocalDate issueDate(List<String> lines) {
        var alone = lines
            .stream()
            .filter(line -> isDate(line))
            .map(Head::date);
        var imprint = lines.stream().filter(Furniture::isImprint).map(Head::date);
        return Stream.concat(alone, imprint).flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** Whether the line is a date and at most brackets around it. */
    static boolean isDate(String line) {
        var plain = Wording.narrow(Wording.tight(line)).replaceAll("^\\(|\\)$|^(?:成文|印发|发文)?日期:", "");
        return DATE.matcher(plain).matches();
    }

    private static Optional<LocalDate> date(String line) {
        Matcher matcher = DATE.matcher(Wording.narrow(line));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            var year = Numerals.value(matcher.group(1));
            return Optional.of(LocalDate.of(year, Numerals.value(matcher.group(2)), Numerals.value(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer year(@Nullable String title, @Nullable String number, @Nullable LocalDate date) {
        var inTitle = YEAR.matcher(title == null ? "" : Wording.narrow(title));
        if (inTitle.find()) {
            return Numerals.value(inTitle.group(1));
        }
        if (number != null) {
            return Integer.valueOf(number.replaceAll(".*〔(\\d+)〕.*", "$1"));
        }
        return date == null ? null : date.getYear();
    }
}
