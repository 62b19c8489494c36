package io.chengxuan.media.intake;

import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What is wrong with a row, kept until somebody looks, in whatever language.
 *
 * @param line in the file, from 1
 * @param column word of the {@link Field}
 * @param code of the message, {@code field.<code>}, with its arguments
 */
record BadRow(int line, String column, String code, List<String> arguments, String cell) {
    private static final int LONGEST_CELL = 120;

    static BadRow of(Row row, WrongCell wrong) {
        return new BadRow(row.line(), wrong.column(), wrong.code(), wrong.arguments(), shown(row.get(wrong.column())));
    }

    /** @param mapping says what the file calls the column; that none was assigned is said too */
    Fault told(Mapping mapping, MessageSource messages) {
        var fault = Fault.at(row(mapping), column, code, messages, arguments.toArray());
        if (mapping.heading(column).isPresent()) {
            return fault;
        }
        var what = messages.getMessage(
            "field.column-unassigned",
            new Object[] { heading(mapping, messages), fault.what() },
            LocaleContextHolder.getLocale()
        );
        return new Fault(fault.row(), fault.column(), fault.where(), what);
    }

    /** What the file calls the column, or what people do. */
    String heading(Mapping mapping, MessageSource messages) {
        return Fault.heading(row(mapping), column, messages);
    }

    private Row row(Mapping mapping) {
        var headings = mapping.heading(column).map(heading -> Map.of(column, heading));
        return new Row(line, Map.of(column, cell), headings.orElse(Map.of()));
    }

    /** Enough to recognise the cell. */
    private static String shown(String cell) {
        if (cell.length() <= LONGEST_CELL) {
            return cell;
        }
        boolean pair = Character.isHighSurrogate(cell.charAt(LONGEST_CELL - 1));
        return cell.substring(0, pair ? LONGEST_CELL - 1 : LONGEST_CELL) + "…";
    }
}
