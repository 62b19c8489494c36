package io.chengxuan.reporting.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Labels from the message bundles; what is not in them is shown as it is. */
public record Labels(MessageSource messages, Locale locale) {
    public String group(String group) {
        return word("group", group);
    }

    /** What the word {@code code} of that kind is called, such as an outlet's level. */
    public String word(String kind, String code) {
        return text(kind + "." + code, code);
    }

    /** The first of the words that {@link #word} gives, where several are known to mean the same. */
    public String first(String kind, String code) {
        return word(kind, code).split("[,，]")[0].strip();
    }

    public String total() {
        return text("total", "total");
    }

    public String heading(String name) {
        return text("figure." + name, name);
    }

    public String[] headings(String... names) {
        return Arrays.stream(names)
            .map(this::heading)
            .toArray(String[]::new);
    }

    /** Those of {@link Ranking.Standing#cells}. */
    public String[] rankingHeadings() {
        return headings("group", "rank", "key", "label", "expected", "counted", "onTime", "rate");
    }

    private String text(String code, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(code, null, otherwise, locale));
    }
}
