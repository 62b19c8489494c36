package io.chengxuan.reporting.points;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Asked;
import io.chengxuan.reporting.table.Districts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

/**
 * The parameters that all questions about points share.
 *
 * @param from first month, such as {@code 2026-01}; {@code to} the last one
 * @param unit code of a unit; its subtree is meant
 * @param group ranking group
 */
record PointsQuestion(@Nullable String from, @Nullable String to, @Nullable String unit, @Nullable String group) {
    /** @param units codes of those meant; null for all */
    record Filter(@Nullable YearMonth from, @Nullable YearMonth to, Districts districts, @Nullable Set<String> units) {
        boolean means(PointsKey key) {
            return between(key) && (units == null || units.contains(key.unit()));
        }

        /** The same for facts. */
        Criteria criteria() {
            var all = new ArrayList<Criteria>();
            all.add(Criteria.where("standing").is("PUBLISHED"));
            if (from != null) {
                all.add(Criteria.where("month").gte(from.toString()));
            }
            if (to != null) {
                all.add(Criteria.where("month").lte(to.toString()));
            }
            if (units != null) {
                all.add(Criteria.where("unit").in(units));
            }
            return new Criteria().andOperator(all);
        }

        /** Whether it is of the months asked for, whatever its unit. */
        boolean between(PointsKey key) {
            return (from == null || !key.month().isBefore(from)) && (to == null || !key.month().isAfter(to));
        }
    }

    Filter filter(UnitTree tree) {
        var first = Asked.time("from", from, YearMonth::parse);
        var last = Asked.time("to", to, YearMonth::parse);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-reversed");
        }
        var districts = new Districts(tree);
        return new Filter(first, last, districts, districts.codes(Asked.text(unit), Asked.text(group)));
    }
}
