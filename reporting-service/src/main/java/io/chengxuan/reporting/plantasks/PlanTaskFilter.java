package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which tasks a question is about, as its parameters say.
 *
 * @param from first month of due dates; null for no bound
 * @param to last month of due dates; null for no bound
 * @param unit code of a unit; its subtree is meant
 * @param group ranking group of the unit or, for a squad, of its district
 * @param kind of the project
 */
record PlanTaskFilter(
    @Nullable YearMonth from,
    @Nullable YearMonth to,
    @Nullable String unit,
    @Nullable String group,
    @Nullable String kind
) {
    PlanTaskFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-reversed");
        }
    }

    /** The filter and the caller's scope over the present unit tree, ready to test cells. */
    Matcher matcher(UnitTree tree, @Nullable Scope scope) {
        if (unit != null && tree.find(unit).isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unknown-unit", unit);
        }
        var readable = scope == null || scope.city() ? null : scope;
        return new Matcher(this, tree, unit == null ? null : tree.subtree(unit), readable, new HashMap<>());
    }

    /** Valid for one request. */
    record Matcher(
        PlanTaskFilter filter,
        UnitTree tree,
        @Nullable Set<String> subtree,
        @Nullable Scope scope,
        Map<String, Unit> districts
    ) {
        boolean matches(CellKey cell) {
            return (
                (filter.kind == null || filter.kind.equals(cell.kind())) &&
                (subtree == null || subtree.contains(cell.unit())) &&
                (filter.group == null || filter.group.equals(district(cell.unit()).group())) &&
                (scope == null ||
                    scope.subtree().contains(cell.unit()) ||
                    scope.caller().unit().equals(cell.responsible()))
            );
        }

        /** The unit itself, or the district that a squad is part of. */
        Unit district(String unit) {
            return districts.computeIfAbsent(unit, this::climb);
        }

        private Unit climb(String code) {
            var seen = new HashSet<String>();
            var at = tree.find(code);
            while (at.isPresent() && at.get().level() == Unit.Level.SQUAD && seen.add(at.get().id())) {
                var parent = at.get().parent();
                var above = parent == null ? at : tree.find(parent);
                if (above.isEmpty()) {
                    break;
                }
                at = above;
            }
            return at.orElseGet(() -> unknown(code));
        }

        /** A unit that has not been heard of yet stands for itself. */
        private static Unit unknown(String code) {
            return new Unit(code, code, java.util.List.of(), Unit.Level.DISTRICT, null, null, false, Integer.MAX_VALUE);
        }
    }

    /** The day that was asked for, else the business date of today. */
    static int epochDay(@Nullable LocalDate asOf, LocalDate today) {
        return (int) (asOf == null ? today : asOf).toEpochDay();
    }
}
