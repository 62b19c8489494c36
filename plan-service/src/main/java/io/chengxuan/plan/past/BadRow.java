package io.chengxuan.plan.past;

import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A row that was not taken: line from 1, column, what the file calls it (null before that was kept), message code, and the
 * beginning of the cell.
 */
record BadRow(int line, String column, @Nullable String heading, String code, String cell) {
    private static final int LONGEST_CELL = 200;

    static BadRow of(Row row, WrongCell wrong) {
        var column = wrong.column();
        var heading = row.headings().get(column);
        return new BadRow(
            row.line(),
            column,
            heading == null ? null : shown(heading),
            wrong.code(),
            shown(row.get(column))
        );
    }

    /** Enough to recognise the text; the job keeps up to a thousand rows in one document. */
    private static String shown(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1));
        return text.substring(0, pair ? LONGEST_CELL - 1 : LONGEST_CELL);
    }

    Fault fault(MessageSource messages) {
        return Fault.at(row(), column, code, messages);
    }

    /** What the file or else the reader's language calls the column. */
    String shownHeading(MessageSource messages) {
        return Fault.heading(row(), column, messages);
    }

    private Row row() {
        return new Row(line, Map.of(column, cell), heading == null ? Map.of() : Map.of(column, heading));
    }
}
