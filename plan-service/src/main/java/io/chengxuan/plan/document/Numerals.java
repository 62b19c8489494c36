package io.chengxuan.plan.document;

/** Reads the small numbers of headings and dates: {@code 12}, {@code １２}, {@code 十二}, {@code 二〇二四}. */
final class Numerals {

    /** Matches one number up to 99, Chinese or Arabic, after {@link Wording#narrow}. */
    static final String SMALL = "(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** Returns the value of a text that {@link #SMALL} matches, or of a row of digits such as {@code 二〇二四}. */
    static int value(String written) {
        var text = written.replace('零', '〇').replace('○', '〇').replace('Ｏ', '〇');
        var ten = text.indexOf('十');
        if (ten >= 0) {
            var tens = ten == 0 ? 1 : digit(text.charAt(ten - 1));
            return tens * 10 + (ten + 1 < text.length() ? digit(text.charAt(ten + 1)) : 0);
        }
        return text.chars().reduce(0, (sum, c) -> sum * 10 + digit((char) c));
    }

    private static int digit(char c) {
        return Character.isDigit(c) ? Character.digit(c, 10) : DIGITS.indexOf(c);
    }
}
