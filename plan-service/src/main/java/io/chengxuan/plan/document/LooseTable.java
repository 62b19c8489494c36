package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Line;
import io.chengxuan.plan.document.Piece.Row;
import io.chengxuan.plan.document.TableHeader.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds a table whose cells a converter separated by something else than tabs, and gives it back as rows: by two or
 * more spaces, or by line ends, one cell below the other. Everything else stays as it is.
 */
final class LooseTable {

    private static final String WIDE_SPACE = " {2,}|\\u3000+";

    private final List<Piece> pieces;

    private final Problems problems;

    private LooseTable(List<Piece> pieces, Problems problems) {
        this.pieces = new ArrayList<>(pieces);
        this.problems = problems;
    }

    static List<Piece> asRows(List<Piece> pieces, Problems problems) {
        var table = new LooseTable(pieces, problems);
        for (int i = 0; i < pieces.size(); i++) {
            if (isHeader(spaced(pieces.get(i)))) {
                table.spacedFrom(i);
                return table.pieces;
            }
            var labels = table.labelsFrom(i);
            if (
                labels.size() > 2 &&
                isHeader(
                    labels
                        .stream()
                        .map(at -> pieces.get(at).text())
                        .toList()
                )
            ) {
                table.stackedFrom(labels);
                return table.pieces;
            }
        }
        return pieces;
    }

    private static boolean isHeader(List<String> labels) {
        return labels.size() > 2 && TableHeader.of(labels.stream().map(Cell::of).toList(), false).isPresent();
    }

    private static List<String> spaced(Piece piece) {
        return piece instanceof Line line ? Arrays.asList(line.text().strip().split(WIDE_SPACE)) : List.of();
    }

    private void spacedFrom(int header) {
        for (int i = header; i < pieces.size(); i++) {
            var cells = spaced(pieces.get(i));
            if (cells.size() > 1) {
                pieces.set(i, new Row(pieces.get(i).place(), cells.stream().map(Cell::of).toList(), false));
            }
        }
    }

    /** The lines from here on, blank ones left out, that are nothing but labels of columns. */
    private List<Integer> labelsFrom(int start) {
        var labels = new ArrayList<Integer>();
        for (int i = start; i < pieces.size() && pieces.get(i) instanceof Line line; i++) {
            if (Column.of(line.text()).isPresent() && !Periods.isPeriod(line.text())) {
                labels.add(i);
            } else if (!line.text().isBlank() || labels.isEmpty()) {
                break;
            }
        }
        return labels;
    }

    /** Rows end with their units; the period before the name may be missing. Only this usual order can be told apart. */
    private void stackedFrom(List<Integer> labels) {
        var columns = labels
            .stream()
            .map(at -> Column.of(pieces.get(at).text()).orElse(Column.OTHER))
            .toList();
        if (!columns.equals(List.of(Column.PERIOD, Column.NAME, Column.CONTENT, Column.RESPONSIBLE))) {
            return;
        }
        var words = labels.stream().map(this::text).toList();
        var place = pieces.get(labels.getFirst()).place();
        problems.add(place, "表格的单元格逐行排列，已按表头的次序归并成行，请逐项核对", String.join(" ", words));
        var row = new ArrayList<List<Integer>>();
        for (var cell : cellsBelow(labels, words)) {
            if (row.size() > 1 && isUnits(units(row.getLast())) && !isUnits(units(cell))) {
                row(lines(row), stacked(row));
                row.clear();
            }
            row.add(cell);
        }
        if (!row.isEmpty()) {
            row(lines(row), stacked(row));
        }
        row(labels, words);
    }

    /** Each cell as its lines: where blank lines separate the labels they separate the cells too, else every line is one. */
    private List<List<Integer>> cellsBelow(List<Integer> labels, List<String> words) {
        boolean apart = labels.get(1) > labels.get(0) + 1;
        var cells = new ArrayList<List<Integer>>();
        for (int i = labels.getLast() + 1; i < pieces.size() && pieces.get(i) instanceof Line; i++) {
            var text = text(i);
            if (Furniture.isImprint(text) || Furniture.isAnnex(text)) {
                break;
            }
            if (text.isEmpty() || Furniture.isPageNumber(text) || words.contains(text)) {
                continue;
            }
            if (apart && !cells.isEmpty() && cells.getLast().getLast() == i - 1) {
                cells.getLast().add(i);
            } else {
                cells.add(new ArrayList<>(List.of(i)));
            }
        }
        return cells;
    }

    private static boolean isUnits(String text) {
        return Departments.look(text) && !Periods.isPeriod(text) && !Wording.endsSentence(text);
    }

    private List<String> stacked(List<List<Integer>> row) {
        var cells = new ArrayList<>(row);
        var units = "";
        while (cells.size() > 1 && isUnits(units(cells.getLast()))) {
            units = units(cells.removeLast()) + " " + units;
        }
        var period = Periods.isPeriod(plain(cells.getFirst())) ? plain(cells.removeFirst()) : "";
        var name = cells.isEmpty() ? "" : words(cells.removeFirst());
        while (!cells.isEmpty() && Wording.leavesOpen(name)) {
            name += words(cells.removeFirst());
        }
        return List.of(period, name, words(lines(cells)), units);
    }

    private String words(List<Integer> lines) {
        return lines.stream().map(this::text).reduce("", Wording::join);
    }

    private String plain(List<Integer> lines) {
        return lines.stream().map(this::text).collect(Collectors.joining(" "));
    }

    private String units(List<Integer> lines) {
        return lines.stream().map(this::text).reduce("", Departments::join);
    }

    private static List<Integer> lines(List<List<Integer>> cells) {
        return cells.stream().flatMap(List::stream).toList();
    }

    private String text(int at) {
        return Wording.clean(pieces.get(at).text());
    }

    /** One row at the first of the lines; the others stay as blank lines, so that every line keeps its number. */
    private void row(List<Integer> at, List<String> cells) {
        var place = pieces.get(at.getFirst()).place();
        at.forEach(line -> pieces.set(line, new Line(pieces.get(line).place(), "")));
        pieces.set(at.getFirst(), new Row(place, cells.stream().map(Cell::of).toList(), false));
    }
}
