package io.chengxuan.platform.imports;

import io.chengxuan.platform.imports.Table.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * Cells of a sheet that are merged downwards, as people do who group rows: only the first holds the value, and it is meant for all
 * of them. To be asked row by row, from the top.
 */
final class MergedCells {

    private static final int MOST = 100_000;
    private static final byte[] MARK = "<mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    private final Deque<Range> ahead;
    private final List<Filled> open = new ArrayList<>();

    private MergedCells(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(Range::first));
        ahead = new ArrayDeque<>(ranges);
    }

    /** @param column from 0, {@code first} and {@code last} line from 1 */
    private record Range(int column, int first, int last) {}

    private record Filled(Range range, String value) {}

    static MergedCells none() {
        return new MergedCells(new ArrayList<>());
    }

    /** Reads a sheet to its end, without taking it apart. */
    static MergedCells in(InputStream sheet, LongConsumer size) throws IOException {
        var ranges = new ArrayList<Range>();
        var buffer = new byte[8192];
        var written = new StringBuilder();
        int matched = 0;
        for (int read; (read = sheet.read(buffer)) > 0; ) {
            size.accept(read);
            for (int i = 0; i < read; i++) {
                byte b = buffer[i];
                if (matched == MARK.length) {
                    if (b != '"' && written.length() < 24) {
                        written.append((char) b);
                        continue;
                    }
                    add(ranges, written.toString());
                    written.setLength(0);
                    matched = 0;
                }
                matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
            }
        }
        return new MergedCells(ranges);
    }

    private static void add(List<Range> ranges, String written) {
        var range = RANGE.matcher(written);
        if (range.matches() && ranges.size() < MOST) {
            int first = Integer.parseInt(range.group(2));
            int last = Integer.parseInt(range.group(3));
            if (last > first) {
                ranges.add(new Range(column(range.group(1)), first, last));
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return column - 1;
    }

    /** The line with what is merged into it. */
    Line filled(Line line) {
        open.removeIf(filled -> filled.range().last() < line.number());
        List<String> cells = null;
        for (var filled : open) {
            int column = filled.range().column();
            cells = cells == null ? new ArrayList<>(line.cells()) : cells;
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, filled.value());
            }
        }
        while (!ahead.isEmpty() && ahead.getFirst().first() <= line.number()) {
            var range = ahead.removeFirst();
            boolean starts = range.first() == line.number() && range.column() < line.cells().size();
            if (starts && !line.cells().get(range.column()).isBlank()) {
                open.add(new Filled(range, line.cells().get(range.column())));
            }
        }
        return cells == null ? line : new Line(line.number(), cells);
    }
}
