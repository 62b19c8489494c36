package io.chengxuan.media.outlet;

import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.web.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Reads a row of a table of outlets by the words of the messages. */
final class OutletRow {

    private static final String BETWEEN = "\\s*[、;；,，|\\n]+\\s*";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REGION = 50;
    private static final int MOST = 20;

    private OutletRow() {}

    /** What the outlet is to be; of an empty cell what it was. Throws {@link WrongCell} for the first thing that is wrong. */
    static OutletContent read(Row row, @Nullable OutletContent before, MessageSource messages) {
        var read = new OutletContent(
            limited(row, "name", before == null ? row.get("name") : before.name(), LONGEST_NAME),
            several(row, "aliases", before == null ? List.of() : before.others()),
            several(row, "domains", before == null ? List.of() : before.sites()),
            code(row, "level", "outlet.level", OutletLevel.class, before == null ? null : before.level(), messages),
            code(row, "kind", "outlet.kind", OutletKind.class, before == null ? null : before.kind(), messages),
            row
                .find("region")
                .map(cell -> limited(row, "region", cell, LONGEST_REGION))
                .orElse(before == null ? null : before.region())
        );
        try {
            return read.tidy();
        } catch (Problem refused) {
            throw new WrongCell("domains", "outlet-domain", row.get("domains"));
        }
    }

    static WrongCell taken(String key, OutletContent other) {
        return new WrongCell(key.startsWith("domain:") ? "domains" : "name", "outlet-key-taken", other.name());
    }

    private static String limited(Row row, String column, String cell, int most) {
        if (cell.length() > most) {
            throw new WrongCell(column, "too-long", most);
        }
        return cell;
    }

    private static List<String> several(Row row, String column, List<String> before) {
        if (row.find(column).isEmpty()) {
            return before;
        }
        var cells = Arrays.stream(row.get(column).split(BETWEEN))
            .filter(cell -> !cell.isBlank())
            .toList();
        if (cells.size() > MOST) {
            throw new WrongCell(column, "too-many-entries", MOST);
        }
        cells.forEach(cell -> limited(row, column, cell, LONGEST_NAME));
        return cells;
    }

    private static <E extends Enum<E>> E code(
        Row row,
        String column,
        String prefix,
        Class<E> type,
        @Nullable E before,
        MessageSource messages
    ) {
        if (row.find(column).isEmpty() && before != null) {
            return before;
        }
        var written = row.find(column).orElseThrow(() -> new WrongCell(column, "required"));
        var codes = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Columns.code(messages, prefix, codes, written)
            .map(code -> Enum.valueOf(type, code))
            .orElseThrow(() -> new WrongCell(column, "unknown-word"));
    }
}
