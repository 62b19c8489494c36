package io.chengxuan.platform.imports;

import io.chengxuan.platform.web.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A tab-separated table as people upload it: UTF-8, {@code #} lines are remarks, the first other line names the columns.
 * Blank cells and missing trailing cells are absent; columns that nobody asks for are ignored.
 *
 * <p>Errors: {@code table-not-utf-8}, {@code table-empty} and {@code table-columns} (with the missing ones), all 422.
 */
public record TsvTable(List<Row> rows) {
    /** One row; {@code line} is its line in the file from 1. */
    public record Row(int line, Map<String, String> cells) {
        public Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The cell, empty when there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    public static TsvTable read(byte[] bytes, String... requiredColumns) {
        List<String> columns = List.of();
        var rows = new ArrayList<Row>();
        int line = 0;
        for (var text : text(bytes).split("\\R", -1)) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            var cells = text.split("\t", -1);
            if (columns.isEmpty()) {
                columns = List.of(cells).stream().map(String::strip).toList();
            } else {
                rows.add(new Row(line, cells(columns, cells)));
            }
        }
        if (columns.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-empty");
        }
        var missing = new ArrayList<>(List.of(requiredColumns));
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-columns", String.join(", ", missing));
        }
        return new TsvTable(rows);
    }

    private static Map<String, String> cells(List<String> columns, String[] cells) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.length); i++) {
            if (!cells[i].isBlank()) {
                named.put(columns.get(i), cells[i].strip());
            }
        }
        return named;
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-not-utf-8");
        }
    }
}
