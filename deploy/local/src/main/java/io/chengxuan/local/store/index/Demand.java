package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field as far as an index can answer it: single values (ascending, each once), or else an
 * interval within one type. {@code complete} if that is all it asks, so that documents found need no second look.
 */
record Demand(
    @Nullable List<@Nullable Object> points,
    @Nullable Object low,
    boolean lowIncluded,
    @Nullable Object high,
    boolean highIncluded,
    boolean complete
) {
    static Demand points(Collection<?> values, boolean complete) {
        var distinct = new TreeSet<@Nullable Object>(ValueOrder.ASCENDING);
        distinct.addAll(values);
        return new Demand(new ArrayList<>(distinct), null, true, null, true, complete);
    }

    private static Demand from(Object value, boolean included) {
        return new Demand(null, value, included, ValueOrder.after(value), true, true);
    }

    private static Demand to(Object value, boolean included) {
        return new Demand(null, ValueOrder.before(value), true, value, included, true);
    }

    /** From what stands after the field's name in a query; null if no index helps. */
    static @Nullable Demand of(@Nullable Object operand) {
        if (operand instanceof Document document) {
            return isOperators(document) ? ofOperators(document) : ofObject(document);
        }
        return operand instanceof Collection || operand instanceof BsonRegularExpression ? null : ofValue(operand);
    }

    private static Demand ofValue(@Nullable Object value) {
        // Null also stands for a missing field, which is told apart elsewhere.
        return points(Collections.singletonList(value), value != null);
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private static @Nullable Demand ofObject(Document document) {
        return mentionsOperator(document) ? null : points(List.of(document), false);
    }

    private static boolean mentionsOperator(@Nullable Object value) {
        return (
            value instanceof Document document &&
            document
                .entrySet()
                .stream()
                .anyMatch(entry -> entry.getKey().startsWith("$") || mentionsOperator(entry.getValue()))
        );
    }

    private static @Nullable Demand ofOperators(Document operators) {
        Demand all = null;
        boolean complete = true;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            Demand one = ofOperator(operator.getKey(), operator.getValue());
            complete &= one != null;
            if (one != null) {
                all = all == null ? one : all.and(one);
            }
        }
        return all == null || complete ? all : all.incomplete();
    }

    private static @Nullable Demand ofOperator(String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> value instanceof Document object ? ofObject(object) : of(value);
            case "$in" -> ofList(value);
            case "$gt" -> isComparable(value) ? from(value, false) : null;
            case "$gte" -> isComparable(value) ? from(value, true) : null;
            case "$lt" -> isComparable(value) ? to(value, false) : null;
            case "$lte" -> isComparable(value) ? to(value, true) : null;
            default -> null;
        };
    }

    private static @Nullable Demand ofList(@Nullable Object list) {
        if (!(list instanceof Collection<?> values)) {
            return null;
        }
        boolean complete = true;
        for (Object value : values) {
            if (value instanceof Collection || value instanceof BsonRegularExpression) {
                return null;
            }
            complete &= value != null && !(value instanceof Document);
        }
        return points(values, complete);
    }

    private static boolean isComparable(@Nullable Object value) {
        return !(
            value == null ||
            value instanceof Collection ||
            value instanceof Document ||
            value instanceof BsonRegularExpression ||
            value instanceof MinKey ||
            value instanceof MaxKey
        );
    }

    /** Both at once. May let more through than both, and then says that it is not complete. */
    Demand and(Demand other) {
        if (points != null && other.points != null) {
            return (points.size() <= other.points.size() ? this : other).incomplete();
        }
        if (points != null || other.points != null) {
            return (points != null ? this : other).incomplete();
        }
        // Intervals of different types never meet; two of one type that do not meet find nothing either way.
        boolean comparable =
            ValueOrder.ASCENDING.compare(low, other.high) <= 0 && ValueOrder.ASCENDING.compare(other.low, high) <= 0;
        if (!comparable) {
            return incomplete();
        }
        int lows = ValueOrder.ASCENDING.compare(low, other.low);
        int highs = ValueOrder.ASCENDING.compare(high, other.high);
        Demand lower = lows > 0 || (lows == 0 && !lowIncluded) ? this : other;
        Demand upper = highs < 0 || (highs == 0 && !highIncluded) ? this : other;
        return new Demand(
            null,
            lower.low,
            lower.lowIncluded,
            upper.high,
            upper.highIncluded,
            complete && other.complete
        );
    }

    Demand incomplete() {
        return new Demand(points, low, lowIncluded, high, highIncluded, false);
    }
}
