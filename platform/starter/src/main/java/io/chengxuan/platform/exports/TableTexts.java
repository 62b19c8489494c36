package io.chengxuan.platform.exports;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of a table in the reader's language, from the message bundles. */
public record TableTexts(MessageSource messages, Locale locale) {
    /** {@code export.heading.<name>}. */
    public String[] headings(String... names) {
        return Arrays.stream(names)
            .map(name -> text("export.heading." + name))
            .toArray(String[]::new);
    }

    /** The first of the words of a code that tables are also read by. */
    public String word(String code) {
        return text(code).split("[,，]")[0];
    }

    public String text(String code, @Nullable Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
