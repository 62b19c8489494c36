package io.chengxuan.platform.imports;

import io.chengxuan.platform.web.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A table as people upload it: the first sheet of a workbook ({@code .xlsx}), or text with tabs or commas between cells, in
 * UTF-8 or GB18030. Lines that begin with {@code #} are remarks, the first other line names the columns, in any of the words
 * that {@link Columns} knows. Blank cells and missing trailing cells are absent; columns that nobody asks for are ignored.
 *
 * <p>Errors, all 422: {@code table-other-file}, {@code table-encoding}, {@code table-unreadable}, {@code table-old-excel}, {@code table-empty},
 * {@code table-too-long}, {@code table-columns} with the missing ones and those that are there, and {@code table-column-twice} with two headings that
 * mean the same one.
 */
public record Table(List<Row> rows) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    /** One row; {@code line} is its line in the file from 1, {@code headings} what the file calls the columns it names. */
    public record Row(int line, Map<String, String> cells, Map<String, String> headings) {
        public Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The cell, empty when there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The same row with another cell. */
        public Row with(String column, String cell) {
            var changed = new LinkedHashMap<>(cells);
            changed.put(column, cell);
            return new Row(line, changed, headings);
        }

        /** The cell as a date, {@code 2026-07-31}, {@code 2026/7/31} or {@code 2026年7月31日}; {@link WrongCell} otherwise. */
        public Optional<LocalDate> date(String column) {
            try {
                return find(column).map(Table::date);
            } catch (DateTimeException _) {
                throw new WrongCell(column, "date");
            }
        }
    }

    /** What stands in a line of the file; from 1. */
    record Line(int number, List<String> cells) {}

    public static Table read(byte[] bytes, Columns columns) {
        List<String> names = List.of();
        Map<String, String> headings = new LinkedHashMap<>();
        var rows = new ArrayList<Row>();
        OtherFile.refuse(bytes);
        for (var line : Workbook.is(bytes) ? Workbook.lines(bytes) : TextTable.lines(bytes)) {
            if (names.isEmpty()) {
                columns.requireOnce(line.cells());
                names = line.cells().stream().map(columns::nameOf).toList();
                for (int i = 0; i < names.size(); i++) {
                    headings.putIfAbsent(names.get(i), line.cells().get(i).strip());
                }
            } else {
                rows.add(new Row(line.number(), cells(names, line.cells()), headings));
            }
        }
        if (names.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-empty");
        }
        columns.requireIn(names, headings.values());
        return new Table(rows);
    }

    static Map<String, String> cells(List<? extends @Nullable String> names, List<String> cells) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            var name = names.get(i);
            if (name != null && !cells.get(i).isBlank()) {
                named.put(name, cells.get(i).strip());
            }
        }
        return named;
    }

    private static LocalDate date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Not a date: " + text);
        }
        return LocalDate.of(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3))
        );
    }
}
