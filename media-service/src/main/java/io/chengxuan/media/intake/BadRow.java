package io.chengxuan.media.intake;

import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;

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

    /** @param mapping says what the file calls the column */
    Fault told(Mapping mapping, MessageSource messages) {
        var row = new Row(line, Map.of(column, cell), Map.of(column, mapping.heading(column)));
        return Fault.at(row, column, code, messages, arguments.toArray());
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
