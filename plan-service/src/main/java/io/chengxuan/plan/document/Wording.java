package io.chengxuan.plan.document;

import java.util.regex.Pattern;

/** Takes converter slips out of a text without touching its words: stray tags, odd spaces, invisible characters. */
final class Wording {

    private static final Pattern BLOCK_TAG = Pattern.compile(
        "</?(?:p|br|div|tr|t[dh]|li|[ou]l|h\\d|table|tbody|thead)(?:\\s[^<>]*)?/?>",
        Pattern.CASE_INSENSITIVE
    );
    private static final Pattern INLINE_TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9:]*(?:\\s[^<>]*)?/?>");
    private static final Pattern INVISIBLE = Pattern.compile(
        "[\\u200B-\\u200F\\u2028-\\u202E\\u2060\\uFEFF\\u00AD\\p{Cc}&&[^\\t\\n]]"
    );
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern LOOSE_SPACE = Pattern.compile("(?<![\\p{ASCII}&&[^\\s]]) | (?![\\p{ASCII}&&[^\\s]])");

    private Wording() {}

    /** Tags, entities and invisible characters out; every run of white space becomes one space; ends trimmed. */
    static String clean(String raw) {
        var text = INLINE_TAG.matcher(BLOCK_TAG.matcher(entities(raw)).replaceAll(" ")).replaceAll("");
        return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** {@link #clean}, and no space beside a Chinese character: {@code IP 人物} becomes {@code IP人物}. */
    static String tight(String raw) {
        return LOOSE_SPACE.matcher(clean(raw)).replaceAll("");
    }

    /** Every full-width form in its half-width one, of the same length, for matching; never shown. */
    static String narrow(String text) {
        return map(text, '\uFF01', '\uFF5E');
    }

    /** Full-width digits in their half-width form, all else as it was. */
    static String narrowDigits(String text) {
        return map(text, '\uFF10', '\uFF19');
    }

    /**
     * Joins two parts of a text that a line or page end tore apart, perhaps inside a number. Looks only at the joint, so
     * that a long text may be put together from many lines.
     */
    static String join(String before, String after) {
        var rest = tight(after);
        if (before.isEmpty() || rest.isEmpty()) {
            return before + rest;
        }
        char left = before.charAt(before.length() - 1);
        char right = rest.charAt(0);
        boolean apart = left < 0x80 && right < 0x80 && !(isDigit(left) && isDigit(right));
        return before + (apart ? " " : "") + rest;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a sentence is complete: nothing torn apart ends like this. */
    static boolean endsSentence(String text) {
        return text.matches("(?s).*[。！？；.!?;…][”’」』）)》]*\\s*");
    }

    /** Whether a quotation or a bracket is still open at the end of the text. */
    static boolean leavesOpen(String text) {
        return (
            opens(text, '“', '”') || opens(text, '《', '》') || opens(narrow(text), '(', ')') || opens(text, '「', '」')
        );
    }

    private static boolean opens(String text, char open, char close) {
        return (
            text
                .chars()
                .filter(c -> c == open)
                .count() >
            text
                .chars()
                .filter(c -> c == close)
                .count()
        );
    }

    private static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text
            .replaceAll("&(nbsp|emsp|ensp|#160);", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&ldquo;", "“")
            .replace("&rdquo;", "”")
            .replace("&middot;", "·")
            .replace("&amp;", "&");
    }

    private static String map(String text, char first, char last) {
        var mapped = new StringBuilder(text);
        for (int i = 0; i < mapped.length(); i++) {
            char c = mapped.charAt(i);
            if (c >= first && c <= last) {
                mapped.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return mapped.toString();
    }
}
