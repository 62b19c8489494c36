package io.chengxuan.platform.imports;

import io.chengxuan.platform.imports.Table.Line;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A {@link Table} of any length, read from its file row by row. The same forms, remarks and errors. */
public final class TableStream implements AutoCloseable {

    private final boolean workbook;
    private final AutoCloseable source;
    private final Iterator<Line> lines;
    private final List<String> headings;
    /** What the caller calls the columns, and by that what the file does. */
    private List<? extends @Nullable String> namesGiven = List.of();
    private Map<String, String> headingsGiven = Map.of();

    private TableStream(boolean workbook, AutoCloseable source, Stream<Line> rows) {
        this.workbook = workbook;
        this.source = source;
        this.lines = rows.iterator();
        this.headings = readable(lines::hasNext) ? next().cells().stream().map(String::strip).toList() : List.of();
    }

    public static TableStream open(Path file) {
        try {
            var start = start(file);
            OtherFile.refuse(start);
            if (Workbook.is(start)) {
                var book = Workbook.open(file);
                return new TableStream(true, book.book(), book.rows()).requireHeadings();
            }
            var text = TextLines.open(file);
            return new TableStream(false, text, TextLines.rows(text)).requireHeadings();
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var start = Files.newInputStream(file)) {
            return start.readNBytes(OtherFile.START);
        }
    }

    private TableStream requireHeadings() {
        if (headings.isEmpty()) {
            close();
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-empty");
        }
        return this;
    }

    /** And no text. */
    public boolean isWorkbook() {
        return workbook;
    }

    /** What the first line names the columns, as written. */
    public List<String> headings() {
        return headings;
    }

    public boolean hasNext() {
        return readable(lines::hasNext);
    }

    /** @param names of the columns in their order; null for one that nobody asks for */
    public Row next(List<? extends @Nullable String> names) {
        var line = next();
        return new Row(line.number(), Table.cells(names, line.cells()), given(names));
    }

    private Map<String, String> given(List<? extends @Nullable String> names) {
        if (names != namesGiven) {
            namesGiven = names;
            headingsGiven = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(names.size(), headings.size()); i++) {
                var name = names.get(i);
                if (name != null) {
                    headingsGiven.putIfAbsent(name, headings.get(i));
                }
            }
        }
        return headingsGiven;
    }

    private Line next() {
        return readable(lines::next);
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-unreadable");
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (Exception _) {
            // Nothing was written.
        }
    }
}
