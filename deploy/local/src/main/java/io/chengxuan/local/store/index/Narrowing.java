package io.chengxuan.local.store.index;

import io.chengxuan.local.store.index.IndexEntry.Bound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions leave of an index.
 *
 * @param ranges  disjoint, in index order
 * @param depth   see {@link Plan}; 0 if nothing is narrowed
 * @param fixed   fields that have one and the same value in all of them
 * @param settled fields of which nothing is left to check
 */
record Narrowing(List<Range> ranges, int depth, Set<String> fixed, Set<String> settled) {
    /** With more combinations of single values than this, the fields after them are not used. */
    private static final int MOST_COMBINATIONS = 4_096;

    private static final Narrowing NOTHING = new Narrowing(List.of(Range.ALL), 0, Set.of(), Set.of());

    static Narrowing of(OrderedIndex index, Conditions conditions) {
        Narrowing common = ofOne(index, conditions);
        if (!conditions.hasAlternatives()) {
            return common;
        }
        List<Range> ranges = new ArrayList<>();
        int depth = Integer.MAX_VALUE;
        for (Conditions alternative : conditions.alternatives()) {
            Narrowing narrowing = ofOne(index, alternative);
            depth = Math.min(depth, narrowing.depth);
            ranges.addAll(narrowing.ranges);
        }
        return depth <= common.depth
            ? new Narrowing(common.ranges, common.depth, common.fixed, Set.of())
            : new Narrowing(Range.merged(ranges, index.order()), depth, common.fixed, Set.of());
    }

    private static Narrowing ofOne(OrderedIndex index, Conditions conditions) {
        List<@Nullable Object[]> prefixes = List.of(new Object[][] { {} });
        Set<String> fixed = new HashSet<>();
        Set<String> settled = new HashSet<>();
        int depth = 0;
        for (String field : index.fields()) {
            Demand demand = demandOn(index, field, depth, conditions);
            if (demand == null || (demand.points() != null && tooMany(prefixes, demand.points()))) {
                break;
            }
            if (demand.complete()) {
                settled.add(field);
            }
            if (demand.points() == null) {
                boolean ascending = index.isAscending(depth / 2);
                return new Narrowing(intervals(prefixes, demand, ascending, index), depth + 1, fixed, settled);
            }
            if (demand.points().size() == 1) {
                fixed.add(field);
            }
            prefixes = extended(prefixes, demand.points());
            depth += 2;
        }
        return depth == 0 ? NOTHING : new Narrowing(stretches(prefixes, index), depth, fixed, settled);
    }

    private static @Nullable Demand demandOn(OrderedIndex index, String field, int depth, Conditions conditions) {
        if (index.isMultikey() && sharesArray(index, field, depth)) {
            return null;
        }
        Demand demand = conditions.on(field, index.isMultikey());
        boolean wantsMissing = demand != null && demand.points() != null && demand.points().contains(null);
        return wantsMissing && depth == 0 && index.leavesOutMissing() ? null : demand;
    }

    /** Conditions on two fields of the elements of one array may be met by different elements. */
    private static boolean sharesArray(OrderedIndex index, String field, int depth) {
        String root = root(field);
        return index
            .fields()
            .subList(0, depth / 2)
            .stream()
            .anyMatch(earlier -> root(earlier).equals(root));
    }

    private static String root(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    private static boolean tooMany(List<?> prefixes, List<?> points) {
        return prefixes.size() > 1 && (long) prefixes.size() * points.size() > MOST_COMBINATIONS;
    }

    private static List<@Nullable Object[]> extended(List<@Nullable Object[]> prefixes, List<@Nullable Object> points) {
        List<@Nullable Object[]> extended = new ArrayList<>(prefixes.size() * points.size());
        for (@Nullable
        Object[] prefix : prefixes) {
            for (Object point : points) {
                extended.add(extended(prefix, point));
            }
        }
        return extended;
    }

    private static @Nullable Object[] extended(@Nullable Object[] prefix, @Nullable Object value) {
        @Nullable
        Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = value;
        return longer;
    }

    private static List<Range> stretches(List<@Nullable Object[]> prefixes, OrderedIndex index) {
        List<Range> ranges = prefixes
            .stream()
            .map(prefix -> new Range(new Bound(prefix, false), new Bound(prefix, true)))
            .toList();
        return Range.merged(ranges, index.order());
    }

    private static List<Range> intervals(
        List<@Nullable Object[]> prefixes,
        Demand demand,
        boolean ascending,
        OrderedIndex index
    ) {
        List<Range> ranges = new ArrayList<>(prefixes.size());
        for (@Nullable
        Object[] prefix : prefixes) {
            @Nullable
            Object[] low = extended(prefix, demand.low());
            @Nullable
            Object[] high = extended(prefix, demand.high());
            ranges.add(
                ascending
                    ? new Range(new Bound(low, !demand.lowIncluded()), new Bound(high, demand.highIncluded()))
                    : new Range(new Bound(high, !demand.highIncluded()), new Bound(low, demand.lowIncluded()))
            );
        }
        return Range.merged(ranges, index.order());
    }
}
