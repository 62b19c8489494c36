package io.chengxuan.reporting.quotas;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Quotas of one period beside what was counted. A period is held against the version that holds on its last day; what is said
 * of a unit alone goes before what is said of its group, and that before what is said of all; what a unit set for itself
 * never goes before any of these. What squads do counts for their district.
 */
final class QuotaTable {

    private final List<Quota> quotas;
    private final UnitTree tree;
    private final QuotaPeriod period;
    private final Counts counts;

    QuotaTable(List<Quota> quotas, UnitTree tree, QuotaPeriod period, Counts counts) {
        this.quotas = quotas
            .stream()
            .sorted(Comparator.comparingInt(quota -> quota.distance(period.until())))
            .toList();
        this.tree = tree;
        this.period = period;
        this.counts = counts;
    }

    enum State {
        NO_DATA,
        SHORT,
        MET,
    }

    /**
     * @param quota how many are expected in the period
     * @param actual how many there were up to {@code asOf}; null while nothing is known of that time
     */
    record Row(
        String unit,
        String name,
        @Nullable String group,
        String quotaId,
        Measure measure,
        List<String> outlets,
        int quota,
        @Nullable Long actual,
        State state
    ) {}

    /** @param asOf what was counted by the end of this day; the last day of the period at most */
    record Answer(String per, LocalDate from, LocalDate until, LocalDate asOf, List<Row> rows) {}

    /** Of the units that fit, in the order of the tree. */
    Answer answer(LocalDate day, Predicate<Unit> which) {
        var asOf = day.isAfter(period.until()) ? period.until() : day;
        var rows = new ArrayList<Row>();
        for (var unit : tree.all()) {
            if (!unit.closed() && which.test(unit)) {
                nearest(unit).forEach((quota, count) -> rows.add(row(unit, quota, count, asOf)));
            }
        }
        return new Answer(period.per(), period.from(), period.until(), asOf, rows);
    }

    private Map<Quota, Integer> nearest(Unit unit) {
        var seen = new HashMap<List<Object>, Quota>();
        var found = new java.util.LinkedHashMap<Quota, Integer>();
        for (var quota : quotas) {
            var version = quota.on(period.until());
            if (concerns(quota, unit) && version.isPresent()) {
                if (seen.putIfAbsent(List.of(quota.measure(), quota.outlets()), quota) == null) {
                    found.put(quota, version.get().count());
                }
            }
        }
        return found;
    }

    private static boolean concerns(Quota quota, Unit unit) {
        return switch (quota.audience()) {
            case "UNIT" -> quota.code().equals(unit.id());
            case "GROUP" -> quota.code().equals(unit.group());
            default -> unit.level() == Unit.Level.DISTRICT;
        };
    }

    private Row row(Unit unit, Quota quota, int count, LocalDate asOf) {
        var actual = actual(unit, quota, asOf);
        var state = actual == null ? State.NO_DATA : actual < count ? State.SHORT : State.MET;
        return new Row(
            unit.id(),
            unit.name(),
            unit.group(),
            quota.id(),
            quota.measure(),
            quota.outlets(),
            count,
            actual,
            state
        );
    }

    private @Nullable Long actual(Unit unit, Quota quota, LocalDate asOf) {
        if (asOf.isBefore(period.from())) {
            return null;
        }
        var counted = counts.of(quota.measure(), tree.subtree(unit.id()), quota.outlets(), period.from(), asOf);
        return counted.isPresent() ? counted.getAsLong() : null;
    }
}
