package io.chengxuan.media.written;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A business date as people write it: {@code 2026-07-31}, {@code 2026/7/31}, {@code 2026.7.31}, {@code 2026年7月31日},
 * {@code 20260731}, in full width too, and with a time of day behind it, which is dropped. Without a year it is not read.
 */
public final class Day {

    private static final Pattern WRITTEN = Pattern.compile(
        "(?:(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{4})(\\d{2})(\\d{2}))" +
            "(?:[T\\s]*\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{0,2}秒?(?:\\.\\d+)?)?)?"
    );

    private Day() {}

    public static Optional<LocalDate> read(String written) {
        var parts = WRITTEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = parts.group(1) == null ? 4 : 1;
        try {
            return Optional.of(
                LocalDate.of(
                    Integer.parseInt(parts.group(first)),
                    Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2))
                )
            );
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
