package io.chengxuan.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a period label, free of white space and in half-width characters, into the words of the period language. */
final class PeriodTokens {

    /** The kinds of words; {@code a} and {@code b} of a token are its numbers, {@code part} what follows a month. */
    enum Kind {
        YEAR,
        FULL_DATE,
        WHOLE,
        HALF,
        QUARTER,
        MONTH,
        DAY,
        PART,
        YEAR_EDGE,
        BARE,
        BEFORE,
        SINCE,
        DASH,
        SEPARATOR,
        FILLER,
    }

    record Token(Kind kind, int a, int b, String part, int start) {
        boolean is(Kind... kinds) {
            return List.of(kinds).contains(kind);
        }
    }

    private static final String DASH = "[-‐‑‒–—―−─~∼〜至到]+";
    private static final String SEPARATOR = "(?:以及|[、,;/和及与])";
    private static final String NUMBER = Numerals.SMALL;
    private static final String TENTH = "上中旬|中下旬|上旬|中旬|下旬";

    private static final Pattern WORD = Pattern.compile(
        "(?<full>20\\d\\d(?<s>[-/.])\\d{1,2}\\k<s>\\d{1,2}(?!\\d)日?)" +
            "|(?<yearmonth>20\\d\\d[-/.]\\d{1,2}(?!\\d))" +
            "|(?<year>20\\d\\d年度?|今年|本年|当年|次年|明年|翌年|来年)" +
            "|(?<whole>贯穿全年|全年度?|整年|年内|常年|长期|每个?(?:年|月|季度|周|旬|日|天)[初中底末]?)" +
            "|(?<half>[上下前后]半年)" +
            "|(?:第?(?<quarter>[一二三四1-4])个?季度?|[Qq](?<q>[1-4]))" +
            "|(?:(?<month>" +
            NUMBER +
            ")月份?(?:(?<part>" +
            TENTH +
            "|[初中底末])" +
            "|(?<monthday>" +
            NUMBER +
            ")(?:[日号]|(?=" +
            DASH +
            "|" +
            SEPARATOR +
            ")))?)" +
            "|(?<md>\\d{1,2}[./]\\d{1,2}(?!\\d))" +
            "|(?:(?<day>" +
            NUMBER +
            ")[日号])" +
            "|(?<tenth>" +
            TENTH +
            "|月[初中底末])" +
            "|(?<edge>年[初底末])" +
            "|第?(?<bare>" +
            NUMBER +
            ")(?=" +
            DASH +
            "|" +
            SEPARATOR +
            ")" +
            "|(?<before>以前|之前|前)|(?<since>起|开始)" +
            "|(?<dash>" +
            DASH +
            ")|(?<separator>" +
            SEPARATOR +
            ")" +
            "|(?<filler>\\((?:周|星期)[一二三四五六日天]\\)|上午|下午|全天|全月|整月|期间|完成|举行|举办|开展)"
    );

    private PeriodTokens() {}

    /** Returns the words of the label, or nothing if some part of it is no word of the language. */
    static Optional<List<Token>> of(String label) {
        var tokens = new ArrayList<Token>();
        var matcher = WORD.matcher(label);
        int at = 0;
        while (at < label.length()) {
            if (!matcher.region(at, label.length()).lookingAt()) {
                return Optional.empty();
            }
            tokens.add(token(matcher.toMatchResult(), at));
            at = matcher.end();
        }
        return Optional.of(tokens);
    }

    private static Token token(MatchResult word, int at) {
        if (has(word, "full")) {
            return new Token(Kind.FULL_DATE, packed(word, "full"), 0, word.group("full"), at);
        }
        if (has(word, "yearmonth")) {
            return new Token(Kind.FULL_DATE, packed(word, "yearmonth"), 0, word.group("yearmonth"), at);
        }
        if (has(word, "year")) {
            var digits = word.group("year").replaceAll("\\D", "");
            return new Token(Kind.YEAR, digits.isEmpty() ? 0 : Integer.parseInt(digits), 0, word.group("year"), at);
        }
        if (has(word, "month")) {
            var day = has(word, "monthday") ? Numerals.value(word.group("monthday")) : 0;
            var part = has(word, "part") ? word.group("part") : "";
            return new Token(Kind.MONTH, Numerals.value(word.group("month")), day, part, at);
        }
        if (has(word, "md")) {
            var numbers = word.group("md").split("[./]");
            return new Token(Kind.MONTH, Numerals.value(numbers[0]), Numerals.value(numbers[1]), "", at);
        }
        if (has(word, "quarter") || has(word, "q")) {
            var number = has(word, "quarter") ? word.group("quarter") : word.group("q");
            return new Token(Kind.QUARTER, Numerals.value(number), 0, "", at);
        }
        return plain(word, at);
    }

    private static Token plain(MatchResult word, int at) {
        record Named(String group, Kind kind) {}
        var kinds = List.of(
            new Named("whole", Kind.WHOLE),
            new Named("half", Kind.HALF),
            new Named("day", Kind.DAY),
            new Named("tenth", Kind.PART),
            new Named("edge", Kind.YEAR_EDGE),
            new Named("bare", Kind.BARE),
            new Named("before", Kind.BEFORE),
            new Named("since", Kind.SINCE),
            new Named("dash", Kind.DASH),
            new Named("separator", Kind.SEPARATOR),
            new Named("filler", Kind.FILLER)
        );
        for (var named : kinds) {
            if (has(word, named.group)) {
                var number = named.kind == Kind.DAY || named.kind == Kind.BARE;
                var value = number ? Numerals.value(word.group(named.group)) : 0;
                return new Token(named.kind, value, 0, word.group(named.group), at);
            }
        }
        throw new IllegalStateException("a word without a kind: " + word.group());
    }

    private static int packed(MatchResult word, String group) {
        var numbers = word.group(group).split("\\D+");
        int day = numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0;
        return Integer.parseInt(numbers[0]) * 10_000 + Integer.parseInt(numbers[1]) * 100 + day;
    }

    private static boolean has(MatchResult word, String group) {
        return word.start(group) >= 0;
    }
}
