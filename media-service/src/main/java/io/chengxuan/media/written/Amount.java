package io.chengxuan.media.written;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole number as people write it: {@code 1,234}, {@code １２３}, {@code 12.3万}, {@code 1.2亿}, {@code 3w}, {@code 十万+},
 * {@code 超10万}, {@code 约5万次}. What cannot be a count (negative, percent, a broken rest such as {@code 12.5}) is not read.
 *
 * @param atLeast whether only a bound was written, as platforms show {@code 10万+}
 */
public record Amount(long value, boolean atLeast) {
    public static final long MOST = 1_000_000_000_000L;

    private static final Pattern WRITTEN = Pattern.compile(
        "(?<about>约|近|超过|超|逾|突破|>)?" +
            "(?:(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,12})?)" +
            "(?<some>余|多)?(?<unit>千|k|万|w|百万|千万|亿)?|" +
            "(?<word>[一两二三四五六七八九]?(?:十万|百万|千万)|[一两二三四五六七八九][万亿]))" +
            "(?<more>\\+|多|余)?(?:人次|次|人|阅读|播放|个)?(?<late>\\+)?"
    );
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Map<String, Long> UNITS = Map.of(
        "千",
        1_000L,
        "k",
        1_000L,
        "万",
        10_000L,
        "w",
        10_000L,
        "十万",
        100_000L,
        "百万",
        1_000_000L,
        "千万",
        10_000_000L,
        "亿",
        100_000_000L
    );
    private static final String DIGITS = "一二三四五六七八九";

    public static Optional<Amount> read(String written) {
        var text = SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var word = parts.group("word");
        var value = word == null ? number(parts.group("number"), parts.group("unit")) : word(word);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (!whole || value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return Optional.empty();
        }
        var about = parts.group("about");
        boolean beyond = about != null && !about.equals("约") && !about.equals("近");
        boolean more = parts.group("some") != null || parts.group("more") != null || parts.group("late") != null;
        return Optional.of(new Amount(value.longValueExact(), beyond || more));
    }

    private static BigDecimal number(String digits, String unit) {
        var number = new BigDecimal(digits.replace(",", ""));
        return unit == null ? number : number.multiply(BigDecimal.valueOf(UNITS.getOrDefault(unit, 1L)));
    }

    private static BigDecimal word(String word) {
        var first = word.substring(0, 1).replace('两', '二');
        int digit = DIGITS.indexOf(first) + 1;
        var unit = digit == 0 ? word : word.substring(1);
        return BigDecimal.valueOf(Math.max(1, digit)).multiply(BigDecimal.valueOf(UNITS.getOrDefault(unit, 1L)));
    }
}
