package io.chengxuan.plan.document;

import java.util.List;
import java.util.stream.Collectors;

/** One source line of a document: a line of text, or a row of table cells. */
public sealed interface Piece {
    Place place();

    /** The words of the piece, the cells of a row separated by tabs. */
    String text();

    /** A line of text; blank lines are kept, because they separate paragraphs. */
    record Line(Place place, String text) implements Piece {}

    /**
     * A row of cells. {@code gridded}: the cells stand in the columns of a real table; otherwise tabs were
     * found in a text, and a page end or a wrapped cell may have torn the row apart.
     */
    record Row(Place place, List<Cell> cells, boolean gridded) implements Piece {
        @Override
        public String text() {
            return cells
                .stream()
                .map(cell -> cell.join() == Join.NONE ? cell.text() : "")
                .collect(Collectors.joining("\t"))
                .stripTrailing();
        }
    }

    /** A cell; one that is merged with the cell above repeats its text, one merged with its left is empty. */
    record Cell(String text, Join join) {
        static Cell of(String text) {
            return new Cell(text, Join.NONE);
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** Whether a cell stands for itself or is part of a merged one. */
    enum Join {
        NONE,
        ACROSS,
        DOWN,
    }
}
