package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Join;
import io.chengxuan.plan.document.Piece.Line;
import io.chengxuan.plan.document.Piece.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the project table of a document, over all its pages, and gathers its rows. */
final class ProjectTable {

    /** The rows, and the source lines that belong to the table and so to nothing else. */
    record Found(List<Draft> drafts, Set<Integer> lines) {}

    private final List<Piece> pieces;
    private final Problems problems;
    private final TableRows rows;
    private final Set<Integer> lines = new HashSet<>();
    private @Nullable TableHeader header;
    private TornRow torn = new TornRow(List.of());

    private ProjectTable(List<Piece> pieces, Problems problems) {
        this.pieces = pieces;
        this.problems = problems;
        this.rows = new TableRows(problems);
    }

    static Found in(List<Piece> pieces, Problems problems) {
        var table = new ProjectTable(pieces, problems);
        for (int i = 0; i < pieces.size(); i++) {
            table.read(i);
        }
        table.flush();
        return new Found(table.rows.drafts(), table.lines);
    }

    private void read(int index) {
        var piece = pieces.get(index);
        if (header != null && index > 0 && otherSheet(piece, pieces.get(index - 1))) {
            end();
        }
        if (piece instanceof Row row) {
            var found = TableHeader.of(row.cells(), row.gridded());
            if (found.isPresent()) {
                flush();
                header = found.get();
                rows.headerAgain();
                torn = new TornRow(header.columns());
                lines.add(piece.place().line());
                return;
            }
        }
        if (header == null || piece.text().isBlank()) {
            return;
        }
        boolean belongs =
            piece instanceof Row row && row.gridded() ? gridded(header, row) : inText(header, piece, index);
        if (belongs) {
            lines.add(piece.place().line());
        }
    }

    private static boolean otherSheet(Piece piece, Piece before) {
        return !Objects.equals(piece.place().sheet(), before.place().sheet());
    }

    private boolean gridded(TableHeader header, Row row) {
        var folded = header.fold(row.cells());
        if (header.repeatedBy(row.cells().stream().map(Cell::text).toList())) {
            return true;
        }
        folded.ifPresentOrElse(
            cells -> rows.add(row.place(), row.text(), header.withUnit(cells), spansAll(row)),
            () -> problems.add(row.place(), "这一行与表头的列数不符，未读入", row.text())
        );
        return true;
    }

    private static boolean spansAll(Row row) {
        return (
            row.cells().size() > 1 &&
            row
                .cells()
                .stream()
                .skip(1)
                .allMatch(cell -> cell.join() == Join.ACROSS)
        );
    }

    private boolean inText(TableHeader header, Piece piece, int index) {
        var text = piece.text();
        var cells = piece instanceof Row row ? cells(row, header.width()) : List.of(text);
        if (Furniture.isPageNumber(text) || Furniture.isTableTitle(text) || Furniture.isAnnex(text)) {
            return true;
        }
        if (header.repeatedBy(cells)) {
            return true;
        }
        if (Furniture.isImprint(text)) {
            return end();
        }
        if (header.gridded()) {
            return tableGoesOn(index) && !Furniture.isImprint(text) ? stray(piece) : end();
        }
        if (cells.size() == 1 && (torn.isEmpty() || torn.isWhole())) {
            return single(piece, cells.getFirst(), index);
        }
        add(piece, cells);
        return true;
    }

    private boolean single(Piece piece, String text, int index) {
        if (torn.tail(text)) {
            torn.addTail(text);
            return true;
        }
        if (Periods.isPeriod(text)) {
            add(piece, List.of(text));
            return true;
        }
        if (!tableGoesOn(index)) {
            return end();
        }
        if (Numbering.isTheme(text)) {
            flush();
            rows.theme(text);
            return true;
        }
        if (torn.isEmpty()) {
            add(piece, List.of(text));
            return true;
        }
        return stray(piece);
    }

    private boolean stray(Piece piece) {
        problems.add(piece.place(), "表格中的这一行未能归入任何项目", piece.text());
        return true;
    }

    private void add(Piece piece, List<String> cells) {
        if (torn.isFollowedBy(cells)) {
            flush();
        }
        torn.add(piece.place(), piece.text(), cells);
    }

    private boolean end() {
        flush();
        header = null;
        return false;
    }

    /** Whether a row stands within the next few lines, or the table is over. */
    private boolean tableGoesOn(int index) {
        return pieces
            .stream()
            .skip(index + 1L)
            .filter(piece -> !piece.text().isBlank())
            .takeWhile(piece -> !Furniture.isImprint(piece.text()))
            .limit(6)
            .anyMatch(piece -> piece instanceof Row row && row.cells().size() > 1);
    }

    private static List<String> cells(Row row, int width) {
        var cells = new ArrayList<>(row.cells().stream().map(Cell::text).toList());
        while (cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private void flush() {
        if (header == null || torn.isEmpty()) {
            return;
        }
        var width = header.width();
        var cells = torn.joined().orElseGet(torn::roughly);
        var text = String.join("\n", torn.source);
        var place = torn.place == null ? Place.line(1) : torn.place;
        if (cells.size() != width) {
            problems.add(
                place,
                "这一行有 " + cells.size() + " 格，表头有 " + width + " 格，请核对",
                Wording.clean(text)
            );
        }
        rows.add(place, text, header.withUnit(TornRow.byColumn(header.columns(), cells)), false);
        torn = new TornRow(header.columns());
    }
}
