package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: the one with the fewest entries to look at if they are few; else one that gives the
 * order asked for, so that a limit ends the search early; else the one narrowed by most fields.
 */
public final class Planner {

    /** Counting further than this costs more than a wrong choice. */
    private static final int FEW = 2_000;

    private Planner() {}

    /** The plan, or null if no index helps and all documents must be looked at. */
    public static @Nullable Plan plan(
        List<OrderedIndex> indexes,
        Document query,
        @Nullable Document orderBy,
        boolean limited
    ) {
        if (query.isEmpty() && (orderBy == null || orderBy.isEmpty())) {
            return null;
        }
        Conditions conditions = Conditions.of(query);
        for (OrderedIndex index : indexes) {
            if (index instanceof IdIndex && isOneValue(conditions.on("_id", false))) {
                return plan(index, conditions, query, orderBy);
            }
        }
        List<Plan> plans = new ArrayList<>();
        for (OrderedIndex index : indexes) {
            Plan plan = plan(index, conditions, query, orderBy);
            if (plan != null) {
                plans.add(plan);
            }
        }
        return plans.size() < 2 ? first(plans) : best(plans, limited);
    }

    private static boolean isOneValue(@Nullable Demand demand) {
        return demand != null && demand.points() != null && demand.points().size() == 1;
    }

    private static @Nullable Plan first(List<Plan> plans) {
        return plans.isEmpty() ? null : plans.getFirst();
    }

    private static Plan best(List<Plan> plans, boolean limited) {
        Plan fewest = plans.getFirst();
        int least = FEW;
        for (Plan plan : plans) {
            int count = plan.depth() == 0 ? FEW : plan.count(least);
            if (count < least) {
                least = count;
                fewest = plan;
            }
        }
        if (least < FEW) {
            return fewest;
        }
        Comparator<Plan> byDepth = Comparator.comparingInt(Plan::depth);
        Comparator<Plan> bySorted = Comparator.comparing(Plan::sorted);
        return plans
            .stream()
            .max(limited ? bySorted.thenComparing(byDepth) : byDepth.thenComparing(bySorted))
            .get();
    }

    private static @Nullable Plan plan(
        OrderedIndex index,
        Conditions conditions,
        Document query,
        @Nullable Document orderBy
    ) {
        Narrowing narrowing = Narrowing.of(index, conditions);
        Direction direction = orderBy == null ? Direction.NONE : direction(index, narrowing.fixed(), orderBy);
        boolean sorted = direction != Direction.NONE;
        if (narrowing.depth() == 0 && (!sorted || index.leavesOutMissing())) {
            return null;
        }
        return new Plan(
            index,
            narrowing.ranges(),
            sorted,
            direction == Direction.BACKWARDS,
            without(query, narrowing.settled()),
            narrowing.depth()
        );
    }

    private static Document without(Document query, Set<String> settled) {
        if (settled.stream().noneMatch(query::containsKey)) {
            return query;
        }
        Document rest = query.clone();
        settled.forEach(rest::remove);
        return rest;
    }

    private enum Direction {
        NONE,
        FORWARDS,
        BACKWARDS,
    }

    /** Whether the index, its fixed fields left aside, is in the order asked for; after its last field comes _id. */
    private static Direction direction(OrderedIndex index, Set<String> fixed, Document orderBy) {
        if (index.isMultikey()) {
            return Direction.NONE;
        }
        List<String> fields = index.fields();
        Direction direction = Direction.NONE;
        int position = 0;
        for (String key : orderBy.keySet()) {
            if (fixed.contains(key)) {
                continue;
            }
            while (position < fields.size() && fixed.contains(fields.get(position))) {
                position++;
            }
            boolean atEnd = position == fields.size() && key.equals("_id");
            if (!atEnd && (position >= fields.size() || !fields.get(position).equals(key))) {
                return Direction.NONE;
            }
            boolean ascending = atEnd || index.isAscending(position);
            boolean wanted = orderBy.get(key) instanceof Number number && number.intValue() > 0;
            Direction here = ascending == wanted ? Direction.FORWARDS : Direction.BACKWARDS;
            if (direction != Direction.NONE && direction != here) {
                return Direction.NONE;
            }
            direction = here;
            position++;
        }
        return direction == Direction.NONE && !orderBy.isEmpty() ? Direction.FORWARDS : direction;
    }
}
