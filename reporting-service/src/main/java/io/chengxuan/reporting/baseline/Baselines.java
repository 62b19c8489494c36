package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All stated figures. Those of the whole city are everybody's to read, a unit's only those's who may read the unit. */
@Repository
public class Baselines extends Aggregates<Baseline> {

    /** Of one year; a figure of each measure for each month, unit and level fits. */
    private static final int MOST_OF_A_YEAR = 20_000;

    private final UnitTree units;

    Baselines(AggregateStore store, UnitTree units) {
        super(Baseline.class, store);
        this.units = units;
        index("year", "_id");
        index("place", "_id");
    }

    /** Those in force, by year, month, measure and unit. */
    Page<Baseline> page(@Nullable Integer year, Scope scope, Paging paging) {
        var criteria = Criteria.where("withdrawn").is(false);
        if (year != null) {
            criteria.and("year").is(year);
        }
        if (!scope.city()) {
            criteria.and("key.of").in(readable(scope));
        }
        var read = list(paging.query(criteria, "place", Sort.Direction.ASC));
        return paging.page(read, Baseline::place, Baseline::id);
    }

    private static List<@Nullable String> readable(Scope scope) {
        var codes = new ArrayList<@Nullable String>(scope.subtree());
        codes.add(null);
        return codes;
    }

    Baseline set(BaselineKey key, long value, @Nullable String source, Command command) {
        var first = Baseline.of(units.city(), key);
        first.set(value, source);
        if (createIfAbsent(first, command)) {
            return first;
        }
        return change(first.id(), command, baseline -> baseline.set(value, source));
    }

    /** Whatever is known of a year; the caller narrows it to what may be told. */
    public YearOfBaselines of(int year) {
        var all = list(new Query(Criteria.where("year").is(year).and("withdrawn").is(false)).limit(MOST_OF_A_YEAR));
        return new YearOfBaselines(year, all);
    }

    /** The years that something is known of, latest first. */
    List<Integer> years() {
        return list(new Query(Criteria.where("withdrawn").is(false)).limit(MOST_OF_A_YEAR))
            .stream()
            .map(Baseline::year)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    }
}
