package io.chengxuan.plan.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number before a heading: its style, its value, as written, and the words after it. */
record Numbering(Style style, int value, String written, String rest) {
    /** The styles of official documents from the outside in, and {@code 项目 3}. */
    enum Style {
        /** {@code 主题一：}, {@code 第一部分}. */
        THEME("(?:主题|专题|板块|系列|篇章|第)\\s*(N)\\s*(?:部分|板块|篇章|章)?\\s*[:：、.．\\s]\\s*"),
        /** {@code 一、}. */
        FIRST("(C)\\s*[、．.]\\s*"),
        /** {@code （一）}. */
        SECOND("[（(]\\s*(C)\\s*[）)]\\s*[、.．]?\\s*"),
        /** {@code 项目 3}, {@code 项目3、}. */
        PROJECT("(?:宣传)?项目\\s*(N)\\s*(?:[、:：.．—-]|\\s|(?=[“《]))\\s*"),
        /** {@code 3.}, {@code 3、}. */
        THIRD("(D)\\s*(?:[、．]|\\.(?!\\d))\\s*"),
        /** {@code （3）}, {@code 3）}. */
        FOURTH("[（(]?\\s*(D)\\s*[）)]\\s*");

        private final Pattern pattern;

        Style(String form) {
            var chinese = "[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]";
            var digits = "[0-9０-９]{1,3}";
            var number = form.replace("(C)", "(" + chinese + ")").replace("(D)", "(" + digits + ")");
            this.pattern = Pattern.compile(number.replace("(N)", "(" + chinese + "|" + digits + ")"));
        }
    }

    /** Reads the number at the beginning of a line, if there is one. */
    static Optional<Numbering> of(String line) {
        var text = Wording.clean(line);
        for (var style : Style.values()) {
            var matcher = style.pattern.matcher(text);
            if (matcher.lookingAt()) {
                int value = Numerals.value(Wording.narrow(matcher.group(1)));
                var written = Wording.tight(matcher.group());
                return Optional.of(new Numbering(style, value, written, Wording.tight(text.substring(matcher.end()))));
            }
        }
        return Optional.empty();
    }

    /** Whether the line is a heading between projects. */
    static boolean isTheme(String line) {
        var style = of(line).map(Numbering::style).orElse(Style.FOURTH);
        return style == Style.THEME || style == Style.FIRST || style == Style.SECOND;
    }
}
