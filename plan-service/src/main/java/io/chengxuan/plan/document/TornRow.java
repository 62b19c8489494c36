package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.TableHeader.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table in plain text, gathered from the fragments into which page ends and wrapped cells tore it. Between
 * two fragments either a cell goes on or a new one begins; the way that gives the header's width and fits the columns
 * best is taken.
 */
final class TornRow {

    /** Beyond this many fragments every joint is taken for a cell that goes on: 2^n ways are tried. */
    private static final int MAX_TRIED = 10;
    /** No row is torn into more than this; what follows is something else. */
    private static final int MAX_FRAGMENTS = 60;

    private final List<Column> columns;
    private final List<List<String>> fragments = new ArrayList<>();
    final List<String> source = new ArrayList<>();

    @Nullable
    Place place;

    TornRow(List<Column> columns) {
        this.columns = columns;
    }

    boolean isEmpty() {
        return fragments.isEmpty();
    }

    void add(Place at, String text, List<String> cells) {
        place = place == null ? at : place;
        fragments.add(cells);
        source.add(text);
    }

    /** Whether the fragment begins a row of its own, given what is gathered so far. */
    boolean isFollowedBy(List<String> fragment) {
        if (isEmpty()) {
            return false;
        }
        if (fragments.size() >= MAX_FRAGMENTS) {
            return true;
        }
        var first = fragment.getFirst();
        if (fragment.size() > 1 && !first.isBlank() && dated(first) && columns.getFirst() == Column.PERIOD) {
            return true;
        }
        if (fragment.size() == 1) {
            return isWhole() && Periods.isPeriod(first) && !tail(first);
        }
        return isWhole() || fragment.size() >= columns.size() || glued() + fragment.size() - 1 > columns.size();
    }

    /** Whether nothing is missing: as many cells as columns, and units in the last one if that is where they stand. */
    boolean isWhole() {
        var cells = joined().orElse(List.of());
        if (cells.size() != columns.size() || cells.getLast().isBlank()) {
            return false;
        }
        return !ofUnits(columns.getLast()) || Departments.look(cells.getLast());
    }

    /** Whether a single cell can only be the rest of the last one. */
    boolean tail(String cell) {
        return !isEmpty() && ofUnits(columns.getLast()) && Departments.look(cell) && !Periods.isPeriod(cell);
    }

    void addTail(String text) {
        var cells = new ArrayList<>(joined().orElseGet(() -> fragments.getLast()));
        cells.set(cells.size() - 1, Departments.join(cells.getLast(), text));
        fragments.clear();
        fragments.add(cells);
        source.add(text);
    }

    /** The cells of the row in the width of the header, or nothing if no way of joining gives that width. */
    Optional<List<String>> joined() {
        int joints = fragments.size() - 1;
        if (joints > MAX_TRIED) {
            return Optional.of(join(0)).filter(cells -> cells.size() == columns.size());
        }
        return IntStream.range(0, 1 << joints)
            .mapToObj(this::join)
            .flatMap(cells -> fitted(cells).stream())
            .max(Comparator.comparingDouble(this::fit));
    }

    /** All fragments with every joint inside a cell: what is left when no way of joining fits. */
    List<String> roughly() {
        return join(0);
    }

    private int glued() {
        return fragments.stream().mapToInt(List::size).sum() - (fragments.size() - 1);
    }

    /** A row whose empty first cell was lost with its leading tab is one cell short and ends with units. */
    private Optional<List<String>> fitted(List<String> cells) {
        int missing = columns.size() - cells.size();
        boolean lost =
            missing == 1 &&
            !cells.getFirst().isBlank() &&
            !dated(cells.getFirst()) &&
            cells.size() > 1 &&
            Departments.look(cells.getLast());
        if (lost && columns.getFirst() == Column.PERIOD && ofUnits(columns.getLast())) {
            return Optional.of(
                IntStream.range(0, columns.size())
                    .mapToObj(i -> i == 0 ? "" : cells.get(i - 1))
                    .toList()
            );
        }
        return missing == 0 ? Optional.of(cells) : Optional.empty();
    }

    /** Bit i of {@code borders}: whether fragment i and the next are different cells. */
    private List<String> join(int borders) {
        var cells = new ArrayList<>(fragments.getFirst());
        for (int i = 1; i < fragments.size(); i++) {
            var next = fragments.get(i);
            boolean border = ((borders >> (i - 1)) & 1) == 1;
            if (!border) {
                var column = columns.get(Math.min(cells.size(), columns.size()) - 1);
                cells.set(cells.size() - 1, joinCells(column, cells.getLast(), next.getFirst()));
            }
            cells.addAll(next.subList(border ? 0 : 1, next.size()));
        }
        return cells;
    }

    static String joinCells(Column column, String before, String after) {
        return switch (column) {
            case RESPONSIBLE, IMPLEMENTING -> Departments.join(before, after);
            case PERIOD -> (before + " " + after).strip();
            default -> Wording.join(before, after);
        };
    }

    private double fit(List<String> cells) {
        double fit = -0.3 * (cells.size() - glued());
        for (int i = 0; i < cells.size(); i++) {
            fit += fit(columns.get(i), cells.get(i));
        }
        return fit;
    }

    private static double fit(Column column, String cell) {
        return switch (column) {
            case PERIOD -> cell.isBlank() ? 1 : Periods.isPeriod(cell) ? 2 : -4;
            case NAME -> cell.isBlank() ? -4 : (cell.contains("。") ? -2 : 0) - (Wording.leavesOpen(cell) ? 1 : 0);
            case CONTENT -> cell.isBlank() ? -1 : Wording.endsSentence(cell) ? 1 : 0;
            case RESPONSIBLE, IMPLEMENTING -> cell.isBlank() ? -1 : Departments.look(cell) ? 2 : -1;
            case NO -> cell.isBlank() || cell.strip().length() <= 4 ? 1 : -2;
            default -> 0;
        };
    }

    private static boolean dated(String cell) {
        return Periods.isPeriod(cell);
    }

    private static boolean ofUnits(Column column) {
        return column == Column.RESPONSIBLE || column == Column.IMPLEMENTING;
    }

    /** Cells of a text row by column; what is too much goes to the content, what is missing stays empty. */
    static Map<Column, Cell> byColumn(List<Column> columns, List<String> cells) {
        var byColumn = new EnumMap<Column, Cell>(Column.class);
        int content = columns.indexOf(Column.CONTENT);
        int surplus = content < 0 ? 0 : Math.max(0, cells.size() - columns.size());
        for (int i = 0; i < cells.size(); i++) {
            int at = i <= content || content < 0 ? i : Math.max(content, i - surplus);
            if (at < columns.size()) {
                byColumn.merge(columns.get(at), Cell.of(cells.get(i)), (a, b) -> Cell.of(a.text() + " " + b.text()));
            }
        }
        return byColumn;
    }
}
