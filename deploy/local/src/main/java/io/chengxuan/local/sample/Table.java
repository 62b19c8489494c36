package io.chengxuan.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sample's data files: tab-separated, {@code #} lines are remarks, the first other line names the columns. */
final class Table {

    private Table() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream("/sample/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows by column name. */
    static List<Row> rows(String name) {
        List<String> lines = text(name)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
        String[] columns = lines.getFirst().split("\t");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], i < cells.length ? cells[i] : "");
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /** A row of a file that ships with the product, so that every column asked for is there. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }
}
