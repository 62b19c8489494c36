package io.chengxuan.media.intake;

import io.chengxuan.platform.imports.Table.Row;
import java.util.Arrays;
import java.util.List;

/** The first thing that is wrong with a row; never leaves the import. */
final class Wrong extends RuntimeException {

    private static final int LONGEST_CELL = 120;

    private final Field column;
    private final String code;
    private final transient List<String> arguments;

    Wrong(Field column, String code, Object... arguments) {
        super(code, null, false, false);
        this.column = column;
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    BadRow in(Row row) {
        return bad(row, column.word(), code, arguments);
    }

    static BadRow bad(Row row, String column, String code, List<String> arguments) {
        return new BadRow(row.line(), column, code, arguments, shown(row.get(column)));
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
