package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PdfPage.Glyph;
import io.chengxuan.plan.document.Piece.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The columns of a table without rules: what stands below the labels of its header, with white between. */
final class PdfColumns {

    /** A line further down than this many times the usual pitch begins a new row. */
    private static final double ROW_GAP = 1.2;

    private final double[] lefts;
    private final double[] rights;

    private PdfColumns(double[] lefts, double[] rights) {
        this.lefts = lefts;
        this.rights = rights;
    }

    /** The columns of the table whose header is the first of these lines; nothing if it is no header. */
    static Optional<PdfColumns> of(List<PdfLine> lines) {
        var labels = lines.getFirst().segments();
        if (
            TableHeader.of(
                labels
                    .stream()
                    .map(label -> Cell.of(label.text()))
                    .toList(),
                false
            ).isEmpty()
        ) {
            return Optional.empty();
        }
        var columns = new PdfColumns(
            labels.stream().mapToDouble(PdfLine::left).toArray(),
            labels.stream().mapToDouble(PdfLine::right).toArray()
        );
        for (var line : lines) {
            var under = line.segments().stream().map(columns::under).toList();
            if (under.contains(-2)) {
                break;
            }
            for (int i = 0; i < under.size(); i++) {
                columns.widen(under.get(i), line.segments().get(i));
            }
        }
        return Optional.of(columns);
    }

    /** The one column that a part of a line touches; -1 for none, -2 for several. */
    private int under(PdfLine part) {
        var touched = IntStream.range(0, lefts.length)
            .filter(i -> part.left() < rights[i] && part.right() > lefts[i])
            .toArray();
        return touched.length == 1 ? touched[0] : touched.length == 0 ? -1 : -2;
    }

    private void widen(int column, PdfLine part) {
        if (column >= 0) {
            lefts[column] = Math.min(lefts[column], part.left());
            rights[column] = Math.max(rights[column], part.right());
        }
    }

    /** Whether the line keeps to the columns: no words run from one into the next. */
    boolean holds(PdfLine line) {
        for (int i = 1; i < line.glyphs().size(); i++) {
            var left = line.glyphs().get(i - 1);
            var right = line.glyphs().get(i);
            if (column(left) != column(right) && right.left() - left.right() < 0.3 * right.size()) {
                return false;
            }
        }
        return line.left() > lefts[0] - line.size();
    }

    /** The rows that the lines of a table make. */
    List<List<Cell>> rows(List<PdfLine> lines) {
        double pitch = IntStream.range(1, lines.size())
            .mapToDouble(i -> gap(lines, i))
            .min()
            .orElse(0);
        boolean spaced = IntStream.range(1, lines.size()).anyMatch(i -> gap(lines, i) > pitch * ROW_GAP);
        var rows = new ArrayList<List<Cell>>();
        var row = new ArrayList<PdfLine>();
        for (int i = 0; i < lines.size(); i++) {
            if (!row.isEmpty() && (spaced ? gap(lines, i) > pitch * ROW_GAP : begins(lines.get(i), row))) {
                rows.add(cells(row));
                row.clear();
            }
            row.add(lines.get(i));
        }
        rows.add(cells(row));
        return rows;
    }

    /** Without wider gaps between rows: something in the first column, or in most after a finished sentence. */
    private boolean begins(PdfLine line, List<PdfLine> row) {
        var cells = cells(List.of(line));
        var before = cells(row);
        boolean finished = before.stream().anyMatch(cell -> cell.text().endsWith("。"));
        long filled = cells
            .stream()
            .filter(cell -> !cell.isBlank())
            .count();
        boolean header = TableHeader.of(before, true).isPresent();
        return header || !cells.getFirst().isBlank() || (finished && filled >= lefts.length - 1);
    }

    private static double gap(List<PdfLine> lines, int index) {
        return lines.get(index).base() - lines.get(index - 1).base();
    }

    private List<Cell> cells(List<PdfLine> row) {
        return IntStream.range(0, lefts.length)
            .mapToObj(column -> {
                var parts = row
                    .stream()
                    .map(line -> part(line, column))
                    .filter(part -> !part.glyphs().isEmpty())
                    .toList();
                return Cell.of(PdfLine.joined(parts, rights[column]));
            })
            .toList();
    }

    private PdfLine part(PdfLine line, int column) {
        return new PdfLine(
            line
                .glyphs()
                .stream()
                .filter(glyph -> column(glyph) == column)
                .toList()
        );
    }

    private int column(Glyph glyph) {
        int column = 0;
        while (column + 1 < lefts.length && glyph.left() > lefts[column + 1] - 0.3 * glyph.size()) {
            column++;
        }
        return column;
    }
}
