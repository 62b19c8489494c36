package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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
            read("from", from, YearMonth::parse),
            read("to", to, YearMonth::parse),
            given(unit),
            given(group),
            given(kind),
            shares
        );
    }

    /** The same about the tasks of the plan, for what compares units. */
    PlanTaskQuestion ofThePlan() {
        return new PlanTaskQuestion(from, to, unit, group, kind, asOf, false);
    }

    LocalDate day(Clock clock) {
        var day = read("asOf", asOf, LocalDate::parse);
        return day == null ? LocalDate.now(clock) : day;
    }

    private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> parser) {
        try {
            return given(text) == null ? null : parser.apply(text);
        } catch (DateTimeException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", name);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
