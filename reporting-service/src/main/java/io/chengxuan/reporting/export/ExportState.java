package io.chengxuan.reporting.export;

import io.chengxuan.platform.outbox.LogicalType;
import io.chengxuan.reporting.table.Asked;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was taken: the table, and the part of it that the caller asked for.
 *
 * @param from first month, of due dates or of publication; null for no bound
 * @param to last month of them; null for no bound
 * @param of code of the unit whose subtree was asked for; null for all that the caller may read
 * @param asOf the day that the table is told for
 * @param shares whether it is about squads' shares of tasks; null where that was not noted yet, or where there are none
 * @param format ending of the file's name; null where that was not noted yet
 */
@LogicalType("io.chengxuan.reporting.export")
public record ExportState(
    String id,
    Table table,
    @Nullable YearMonth from,
    @Nullable YearMonth to,
    @Nullable String of,
    LocalDate asOf,
    @Nullable Boolean shares,
    @Nullable String format
) {
    /** The tables that can be taken away. */
    public enum Table {
        PLAN_TASKS,
        PLAN_TASK_RANKING,
        PLAN_TASK_RECORDS,
        COVERAGE,
        COVERAGE_RECORDS,
        COVERAGE_COMPARISON,
        SUBMISSIONS,
        SUBMISSION_RANKING,
        SUBMISSION_RECORDS,
        POINTS,
        POINT_RECORDS,
    }

    /** The part of a table that was asked for. */
    public record Part(@Nullable YearMonth from, @Nullable YearMonth to, @Nullable String of, LocalDate asOf) {
        /** From the parameters as they come; {@code unreadable-parameter} 400. */
        public static Part of(@Nullable String from, @Nullable String to, @Nullable String unit, LocalDate asOf) {
            return new Part(
                Asked.time("from", from, YearMonth::parse),
                Asked.time("to", to, YearMonth::parse),
                Asked.text(unit),
                asOf
            );
        }
    }
}
