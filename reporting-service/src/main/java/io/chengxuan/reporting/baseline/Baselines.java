package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All stated figures. Those of the whole city are everybody's to read, a unit's only those's who may read the unit. */
@Repository
public class Baselines extends Aggregates<Baseline> {

    /** Of one year; a figure of each measure for each month, unit and level fits. */
    private static final int MOST_OF_A_YEAR = 20_000;

    private final UnitTree units;
    private final MongoTemplate template;

    Baselines(AggregateStore store, UnitTree units, MongoTemplate template) {
        super(Baseline.class, store);
        this.units = units;
        this.template = template;
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

    /** {@code baselines-full} 409 for a new one when there are too many of its year. */
    Baseline set(BaselineKey key, long value, @Nullable String source, Command command) {
        if (find(key.id()).isEmpty() && full(key.year())) {
            throw Problem.conflict("baselines-full", key.year(), MOST_OF_A_YEAR);
        }
        var first = Baseline.of(units.city(), key);
        first.set(value, source);
        if (createIfAbsent(first, command)) {
            return first;
        }
        return change(first.id(), command, baseline -> baseline.set(value, source));
    }

    /** Whether no more figures of a year are taken. */
    boolean full(int year) {
        return count(new Query(Criteria.where("year").is(year))) >= MOST_OF_A_YEAR;
    }

    /** Whatever is known of a year; the caller narrows it to what may be told. Only keys and values are read. */
    public YearOfBaselines of(int year) {
        var query = new Query(Criteria.where("year").is(year).and("withdrawn").is(false));
        query.fields().include("key", "value");
        var values = new HashMap<BaselineKey, Long>();
        template
            .query(Baseline.class)
            .as(Figure.class)
            .matching(query)
            .stream()
            .forEach(figure -> values.put(figure.key(), figure.value()));
        return new YearOfBaselines(year, values);
    }

    /** The years that something is known of, latest first. */
    List<Integer> years() {
        return template
            .findDistinct(new Query(Criteria.where("withdrawn").is(false)), "year", Baseline.class, Integer.class)
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();
    }

    private record Figure(BaselineKey key, long value) {}
}
