package io.chengxuan.reporting.table;

import io.chengxuan.platform.web.Problem;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parameters of a question as they come. */
public final class Asked {

    private Asked() {}

    /** Null for an empty one; {@code unreadable-parameter} 400 names the one that is no time. */
    public static <T> @Nullable T time(String name, @Nullable String text, Function<String, T> parser) {
        var given = text(text);
        try {
            return given == null ? null : parser.apply(given);
        } catch (DateTimeException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", name);
        }
    }

    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
