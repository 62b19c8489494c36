package io.chengxuan.media.written;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they are kept: what people see of them, and nothing else. */
public final class Texts {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");
    /** Control characters and marks that turn the direction of what follows, or hide in it. */
    private static final Pattern UNSEEN = Pattern.compile(
        "[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]"
    );

    private Texts() {}

    /** Breaks, tabs and runs of spaces become one space; what cannot be seen is dropped. */
    public static String oneLine(String written) {
        return UNSEEN.matcher(BREAKS.matcher(written).replaceAll(" ")).replaceAll("").strip();
    }

    public static @Nullable String orNull(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
