package io.chengxuan.reporting.plantasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Labels from the message bundles; what is not in them is shown as it is. */
record LocalLabels(MessageSource messages, Locale locale) implements PlanTaskTable.Labels {
    @Override
    public String group(String group) {
        return text("group." + group, group);
    }

    @Override
    public String kind(String kind) {
        return text("kind." + kind, kind);
    }

    @Override
    public String total() {
        return text("total", "total");
    }

    String heading(String name) {
        return text("figure." + name, name);
    }

    String[] headings(String... names) {
        return Arrays.stream(names)
            .map(this::heading)
            .toArray(String[]::new);
    }

    private String text(String code, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(code, null, otherwise, locale));
    }
}
