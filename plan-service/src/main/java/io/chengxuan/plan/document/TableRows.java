package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Join;
import io.chengxuan.plan.document.TableHeader.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers project drafts from rows whose cells stand under their columns. A period or theme holds for the rows
 * below it until the next one; a row without a name goes on with the project above it.
 */
final class TableRows {

    private static final Cell BLANK = Cell.of("");
    /** Any year will do to see whether a label is a period; in this one every date exists. */
    private static final int LEAP_YEAR = 2000;

    private final Problems problems;
    private final List<Draft> drafts = new ArrayList<>();
    private String period = "";
    private @Nullable String theme;
    private Map<Column, Cell> row = Map.of();
    private @Nullable Integer page;
    private boolean newPage = false;

    TableRows(Problems problems) {
        this.problems = problems;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The header stands again: a page ended above. */
    void headerAgain() {
        newPage = true;
    }

    /** A heading between the rows: a theme, whatever its numbering. */
    void theme(String heading) {
        theme = Numbering.of(heading).map(Numbering::rest).orElse(Wording.tight(heading));
    }

    /** {@code wide}: the first cell is merged over the whole row. */
    void add(Place place, String text, Map<Column, Cell> cells, boolean wide) {
        row = cells;
        newPage |= !Objects.equals(page, place.page());
        page = place.page();
        joinTornPeriod();
        var first = cells
            .values()
            .stream()
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .orElse(BLANK)
            .text();
        long filled = cells
            .values()
            .stream()
            .filter(cell -> !cell.isBlank())
            .count();
        if (filled == 1 && (wide || text(Column.NAME).isEmpty()) && heading(first)) {
            return;
        }
        if (filled == 0) {
            return;
        }
        if (!text(Column.PERIOD).isEmpty()) {
            period = text(Column.PERIOD);
        }
        if (!text(Column.THEME).isEmpty()) {
            theme = Wording.tight(text(Column.THEME));
        }
        if (goesOn()) {
            goOn(drafts.getLast(), text);
        } else {
            drafts.add(draft(place, text));
        }
        newPage = false;
    }

    /** A page end inside a period leaves its rest, such as 中旬, on the next page. */
    private void joinTornPeriod() {
        var rest = text(Column.PERIOD);
        if (newPage && !drafts.isEmpty() && !rest.isEmpty() && !readable(rest) && readable(period + rest)) {
            period += rest;
            drafts.getLast().period = period;
            row.remove(Column.PERIOD);
        }
    }

    private static boolean readable(String period) {
        return Periods.read(period, LEAP_YEAR).period().from() != null;
    }

    private boolean heading(String first) {
        if (Periods.isPeriod(first)) {
            period = first;
            return true;
        }
        if (first.matches("(?s)[（(]?(?:注|备注|说明)[:：].*")) {
            return true;
        }
        boolean unlabelled = text(Column.CONTENT).isEmpty() && text(Column.RESPONSIBLE).isEmpty();
        if (unlabelled && text(Column.IMPLEMENTING).isEmpty() && text(Column.THEME).isEmpty()) {
            theme(first);
            return true;
        }
        return false;
    }

    /** A merged or empty name cell, one that closes what the name above left open, or the rest of a row on a new page. */
    private boolean goesOn() {
        if (drafts.isEmpty()) {
            return false;
        }
        if (cell(Column.NAME).join() == Join.DOWN) {
            return true;
        }
        boolean dated = !text(Column.PERIOD).isEmpty() && cell(Column.PERIOD).join() != Join.DOWN;
        var before = drafts.getLast().name;
        var name = text(Column.NAME);
        boolean closes = Wording.leavesOpen(before) && !Wording.leavesOpen(before + name);
        return !dated && (name.isEmpty() || closes || (newPage && isRestOf(drafts.getLast())));
    }

    /** On a new page a row without units, or below a sentence that was cut off, is the rest of the last one. */
    private boolean isRestOf(Draft last) {
        boolean cutOff = !last.content.isEmpty() && !Wording.endsSentence(last.content);
        boolean usual =
            drafts
                .stream()
                .filter(draft -> Wording.endsSentence(draft.content))
                .count() *
                3 >
            drafts.size() * 2;
        boolean unitless = text(Column.RESPONSIBLE).isEmpty() && row.containsKey(Column.RESPONSIBLE);
        if (unitless && (text(Column.CONTENT).isEmpty() || (cutOff && usual))) {
            return true;
        }
        if (cutOff && usual && Wording.endsSentence(text(Column.CONTENT))) {
            last.faults.add("新一页的第一行“" + Wording.tight(text(Column.NAME)) + "”并入了上一行，请核对");
            return true;
        }
        return false;
    }

    private void goOn(Draft draft, String text) {
        if (cell(Column.NAME).join() != Join.DOWN) {
            draft.name = Wording.join(draft.name, text(Column.NAME));
        }
        if (cell(Column.CONTENT).join() != Join.DOWN) {
            draft.addContent(text(Column.CONTENT));
        }
        draft.responsible = units(draft.responsible, cell(Column.RESPONSIBLE));
        draft.implementing = units(draft.implementing, cell(Column.IMPLEMENTING));
        draft.source.add(text);
    }

    private static String units(String before, Cell more) {
        return more.join() == Join.DOWN ? before : Departments.join(before, more.text());
    }

    private Draft draft(Place place, String text) {
        var draft = new Draft(place);
        var no = Wording.narrow(Wording.tight(text(Column.NO)));
        if (no.matches("\\d{1,4}[.、]?(?:0)?")) {
            draft.no = Integer.parseInt(no.replaceAll("\\D.*", ""));
        } else if (!no.isEmpty()) {
            problems.add(place, "编号“" + no + "”无法识别", Wording.clean(text));
        }
        draft.theme = theme;
        draft.period = period;
        draft.name = text(Column.NAME);
        draft.content = text(Column.CONTENT);
        draft.responsible = text(Column.RESPONSIBLE);
        draft.implementing = text(Column.IMPLEMENTING);
        draft.source.add(text);
        return draft;
    }

    private Cell cell(Column column) {
        return row.getOrDefault(column, BLANK);
    }

    private String text(Column column) {
        return cell(column).text().strip();
    }
}
