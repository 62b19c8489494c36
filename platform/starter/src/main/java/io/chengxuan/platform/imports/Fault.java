package io.chengxuan.platform.imports;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Something wrong in a row of an uploaded table: {@code row} is the line from 1, {@code column} its name, {@code where} and
 * {@code what} say it in the language of the person who uploaded it, the column as the file calls it.
 */
public record Fault(int row, String column, String where, String what) {
    /** Texts are looked up under {@code field.<code>}, with the cell as the last argument. */
    public static Fault at(Table.Row row, String column, String code, MessageSource messages, Object... arguments) {
        var locale = LocaleContextHolder.getLocale();
        var all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = row.get(column);
        return new Fault(
            row.line(),
            column,
            messages.getMessage(
                "table.where",
                new Object[] { String.valueOf(row.line()), heading(row, column, messages) },
                locale
            ),
            messages.getMessage("field." + code, all, locale)
        );
    }

    /** What the file calls a column; where it has none, what the reader's language does. */
    public static String heading(Table.Row row, String column, MessageSource messages) {
        var given = row.headings().get(column);
        return given != null
            ? given
            : Columns.words(messages, "column." + column, LocaleContextHolder.getLocale())
                  .findFirst()
                  .orElse(column);
    }
}
