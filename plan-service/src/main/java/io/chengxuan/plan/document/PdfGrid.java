package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PdfPage.Glyph;
import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Join;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A table drawn with rules: the positions of its columns and rows, and the rules that are drawn between them. Cells
 * without a rule between them are one merged cell.
 */
final class PdfGrid {

    /** Rules closer than this, in points, are one. */
    private static final double NEAR = 3;

    private final List<Rectangle2D> rules;
    private final double[] xs;
    private final double[] ys;

    private PdfGrid(List<Rectangle2D> rules) {
        this.rules = rules;
        this.xs = positions(rules.stream().filter(PdfGrid::upright).mapToDouble(Rectangle2D::getCenterX));
        this.ys = positions(
            rules
                .stream()
                .filter(rule -> !upright(rule))
                .mapToDouble(Rectangle2D::getCenterY)
        );
    }

    /** The tables of a page from top to bottom: rules that touch belong together. */
    static List<PdfGrid> of(List<Rectangle2D> rules) {
        var groups = new ArrayList<List<Rectangle2D>>();
        for (var rule : rules) {
            var touching = groups
                .stream()
                .filter(group -> group.stream().anyMatch(other -> touch(rule, other)))
                .toList();
            var joined = new ArrayList<>(List.of(rule));
            touching.forEach(joined::addAll);
            groups.removeAll(touching);
            groups.add(joined);
        }
        return groups
            .stream()
            .map(PdfGrid::new)
            .filter(grid -> grid.xs.length > 2 && grid.ys.length > 1)
            .sorted((a, b) -> Double.compare(a.top(), b.top()))
            .toList();
    }

    double top() {
        return ys[0];
    }

    boolean holds(Glyph glyph) {
        return (
            glyph.centre() > xs[0] &&
            glyph.centre() < xs[xs.length - 1] &&
            glyph.middle() > top() &&
            glyph.middle() < ys[ys.length - 1]
        );
    }

    /** The rows of the table with their merged cells resolved; {@code glyphs} are those it holds. */
    List<List<Cell>> rows(List<Glyph> glyphs) {
        int columns = xs.length - 1;
        var owners = owners();
        var texts = glyphs.stream().collect(Collectors.groupingBy(glyph -> owners[row(glyph)][column(glyph)]));
        var rows = new ArrayList<List<Cell>>();
        for (int row = 0; row < ys.length - 1; row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) {
                int owner = owners[row][column];
                boolean across = owner % columns != column;
                var text = across ? "" : text(texts.getOrDefault(owner, List.of()), column, width(owners, owner));
                cells.add(new Cell(text, across ? Join.ACROSS : owner / columns != row ? Join.DOWN : Join.NONE));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** For each field of the grid the number of the field at the top left of its merged cell. */
    private int[][] owners() {
        int columns = xs.length - 1;
        var owners = new int[ys.length - 1][columns];
        for (int row = 0; row < owners.length; row++) {
            for (int column = 0; column < columns; column++) {
                if (column > 0 && !ruledLeft(row, column)) {
                    owners[row][column] = owners[row][column - 1];
                } else if (row > 0 && !ruledAbove(row, column)) {
                    owners[row][column] = owners[row - 1][column];
                } else {
                    owners[row][column] = row * columns + column;
                }
            }
        }
        return owners;
    }

    private boolean ruledLeft(int row, int column) {
        double x = xs[column];
        double y = (ys[row] + ys[row + 1]) / 2;
        return rules
            .stream()
            .anyMatch(
                rule -> upright(rule) && near(rule.getCenterX(), x) && rule.getMinY() <= y && rule.getMaxY() >= y
            );
    }

    private boolean ruledAbove(int row, int column) {
        double x = (xs[column] + xs[column + 1]) / 2;
        double y = ys[row];
        return rules
            .stream()
            .anyMatch(
                rule -> !upright(rule) && near(rule.getCenterY(), y) && rule.getMinX() <= x && rule.getMaxX() >= x
            );
    }

    private int row(Glyph glyph) {
        return index(ys, glyph.middle());
    }

    private int column(Glyph glyph) {
        return index(xs, glyph.centre());
    }

    private static int index(double[] positions, double at) {
        int index = 0;
        while (index < positions.length - 2 && positions[index + 1] <= at) {
            index++;
        }
        return index;
    }

    /** How many columns of the grid a merged cell takes. */
    private static int width(int[][] owners, int owner) {
        var row = owners[owner / owners[0].length];
        return (int) Arrays.stream(row)
            .filter(other -> other == owner)
            .count();
    }

    /** The lines of a cell; it leaves as much room on the right as the leftmost line does on the left. */
    private String text(List<Glyph> glyphs, int column, int width) {
        var lines = PdfLine.of(glyphs);
        double room = lines.stream().mapToDouble(PdfLine::left).min().orElse(0) - xs[column];
        return PdfLine.joined(lines, xs[column + width] - Math.clamp(room, 1, 8));
    }

    private static double[] positions(DoubleStream all) {
        var positions = new ArrayList<Double>();
        all.sorted().forEach(at -> {
            if (positions.isEmpty() || at - positions.getLast() > NEAR) {
                positions.add(at);
            }
        });
        return positions.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean upright(Rectangle2D rule) {
        return rule.getHeight() > rule.getWidth();
    }

    private static boolean touch(Rectangle2D a, Rectangle2D b) {
        boolean beside = a.getMinX() - NEAR <= b.getMaxX() && b.getMinX() - NEAR <= a.getMaxX();
        return beside && a.getMinY() - NEAR <= b.getMaxY() && b.getMinY() - NEAR <= a.getMaxY();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR;
    }
}
