package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Districts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

/**
 * Which tasks a question is about, as its parameters say.
 *
 * @param from first month of due dates; null for no bound
 * @param to last month of due dates; null for no bound
 * @param unit code of a unit; its subtree is meant
 * @param group ranking group of the unit or, for a squad, of its district
 * @param kind of the project
 * @param shares whether squads' shares are meant instead of the tasks of the plan; null for what the caller's unit has
 */
record PlanTaskFilter(
    @Nullable YearMonth from,
    @Nullable YearMonth to,
    @Nullable String unit,
    @Nullable String group,
    @Nullable String kind,
    @Nullable Boolean shares
) {
    PlanTaskFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-reversed");
        }
    }

    /** The filter and the caller's scope over the present unit tree; everything where scope is null. */
    Matcher matcher(UnitTree tree, @Nullable Scope scope) {
        var districts = new Districts(tree);
        var within = scope == null || scope.city() ? null : scope;
        var ofShares = shares == null ? scope != null && isSquad(tree, scope.caller().unit()) : shares;
        return new Matcher(this, ofShares, districts, districts.codes(unit, group), within);
    }

    /** Squads have shares only. */
    private static boolean isSquad(UnitTree tree, String code) {
        return tree
            .find(code)
            .filter(it -> it.level() == Unit.Level.SQUAD)
            .isPresent();
    }

    /** A filter ready to test cells and to find facts; valid for one request. */
    record Matcher(
        PlanTaskFilter filter,
        boolean shares,
        Districts districts,
        @Nullable Set<String> units,
        @Nullable Scope scope
    ) {
        boolean matches(CellKey cell) {
            return (
                shares == cell.share() &&
                (filter.kind == null || filter.kind.equals(cell.kind())) &&
                (units == null || units.contains(cell.unit())) &&
                (scope == null ||
                    scope.subtree().contains(cell.unit()) ||
                    scope.caller().unit().equals(cell.responsible()))
            );
        }

        /** The same for facts, months apart. */
        List<Criteria> criteria() {
            var all = new ArrayList<Criteria>();
            // Facts of before squads had tasks do not say.
            all.add(shares ? Criteria.where("share").is(true) : Criteria.where("share").ne(true));
            if (filter.kind != null) {
                all.add(Criteria.where("kind").is(filter.kind));
            }
            if (units != null) {
                all.add(Criteria.where("unit").in(units));
            }
            if (scope != null) {
                all.add(scope.readable());
            }
            return all;
        }
    }
}
