package io.chengxuan.reporting.submissions;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Asked;
import io.chengxuan.reporting.table.Districts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The parameters that all questions about what units owe share.
 *
 * @param from first month of being due, such as {@code 2026-01}
 * @param to last month of being due
 * @param unit code of a unit; its subtree is meant
 * @param group ranking group
 * @param call id of a topic call
 * @param asOf the day at whose end it is told what was handed in by then and what is missing; now unless given, or not over yet
 */
record OwedQuestion(
    @Nullable String from,
    @Nullable String to,
    @Nullable String unit,
    @Nullable String group,
    @Nullable String call,
    @Nullable String asOf
) {
    /** By the present unit tree, of what the caller may read; of everything where scope is null. */
    OwedFilter filter(UnitTree tree, @Nullable Scope scope, Clock clock) {
        var first = Asked.time("from", from, YearMonth::parse);
        var last = Asked.time("to", to, YearMonth::parse);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-reversed");
        }
        var given = Asked.time("asOf", asOf, LocalDate::parse);
        var day = given == null ? LocalDate.now(clock) : given;
        var districts = new Districts(tree);
        return new OwedFilter(
            first == null ? null : first.atDay(1),
            last == null ? null : last.atEndOfMonth(),
            day,
            Moment.of(day, clock),
            districts,
            districts.codes(Asked.text(unit), Asked.text(group)),
            scope == null || scope.city() ? null : scope,
            Asked.text(call),
            Asked.text(unit) != null
        );
    }
}
