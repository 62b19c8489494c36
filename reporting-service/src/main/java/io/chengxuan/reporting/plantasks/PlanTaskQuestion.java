package io.chengxuan.reporting.plantasks;

import io.chengxuan.reporting.table.Asked;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that all questions about plan tasks share.
 *
 * @param from first month of due dates, such as {@code 2026-01}
 * @param to last month of due dates
 * @param unit code of a unit; its subtree is meant
 * @param group ranking group
 * @param kind of the project
 * @param shares squads' shares of what their districts have broken down, instead of the tasks of the plan; what the
 * caller's unit has unless given
 * @param asOf the day at whose end things are to be seen; today unless given
 */
record PlanTaskQuestion(
    @Nullable String from,
    @Nullable String to,
    @Nullable String unit,
    @Nullable String group,
    @Nullable String kind,
    @Nullable String asOf,
    @Nullable Boolean shares
) {
    PlanTaskFilter filter() {
        return new PlanTaskFilter(
            Asked.time("from", from, YearMonth::parse),
            Asked.time("to", to, YearMonth::parse),
            Asked.text(unit),
            Asked.text(group),
            Asked.text(kind),
            shares
        );
    }

    /** The same about the tasks of the plan, for what compares units. */
    PlanTaskQuestion ofThePlan() {
        return new PlanTaskQuestion(from, to, unit, group, kind, asOf, false);
    }

    LocalDate day(Clock clock) {
        var day = Asked.time("asOf", asOf, LocalDate::parse);
        return day == null ? LocalDate.now(clock) : day;
    }
}
