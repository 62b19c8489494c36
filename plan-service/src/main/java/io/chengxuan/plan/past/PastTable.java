package io.chengxuan.plan.past;

import io.chengxuan.plan.task.PastRecord;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/**
 * A table of past records with these columns, also in the words of the messages {@code column.<name>}:
 * <ul>
 * <li>{@code plan}: number or id of an issued plan (required);
 * <li>{@code project}: the project's number in the plan, or {@code p} and its place where a number is there twice (required);
 * <li>{@code unit}: code, name or alias of the unit whose task it is (required);
 * <li>{@code due}: the due date, if it was moved; in the plan's year;
 * <li>{@code percent}: 0 to 100, as last reported;
 * <li>{@code handed_in_on}, {@code accepted_on}: dates not in the future, the second not before the first;
 * <li>{@code excused_reason}: why the unit was excused; not together with the two dates;
 * <li>{@code note}: words that stay with the task's history, at most 2000 characters.
 * </ul>
 * Dates are written {@code 2026-07-31} or as {@link Table.Row#date} has it.
 */
final class PastTable {

    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_NOTE = 2_000;

    private static final String[] OPTIONAL = {
        "due",
        "percent",
        "handed_in_on",
        "accepted_on",
        "excused_reason",
        "note",
    };

    private PastTable() {}

    static List<Row> rows(byte[] file, MessageSource messages) {
        var columns = Columns.required(messages, "plan", "project", "unit").optional(OPTIONAL);
        var rows = Table.read(file, columns).rows();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                rows.isEmpty() ? "table-empty" : "table-too-long",
                MOST_ROWS
            );
        }
        return rows;
    }

    /** What a row says of its task; {@link WrongCell} when it cannot be taken. */
    static PastRecord record(Row row, LocalDate today, int year) {
        var due = row.date("due").orElse(null);
        if (due != null && due.getYear() != year) {
            throw new WrongCell("due", "past-year");
        }
        var handedIn = past(row, "handed_in_on", today);
        var accepted = past(row, "accepted_on", today);
        if (accepted != null && (handedIn == null || accepted.isBefore(handedIn))) {
            throw new WrongCell("accepted_on", "past-order");
        }
        var excused = row.find("excused_reason").orElse(null);
        if (excused != null && (handedIn != null || excused.length() > 500)) {
            throw new WrongCell("excused_reason", "past-excused");
        }
        var note = row.find("note").orElse(null);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new WrongCell("note", "past-note");
        }
        return new PastRecord(due, percent(row), handedIn, accepted, excused, note);
    }

    private static @Nullable Integer percent(Row row) {
        var text = row.get("percent").replace("%", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            throw new WrongCell("percent", "percent");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable LocalDate past(Row row, String column, LocalDate today) {
        var date = row.date(column).orElse(null);
        if (date != null && date.isAfter(today)) {
            throw new WrongCell(column, "past-future");
        }
        return date;
    }
}
