package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values of any type. Total, and zero exactly where the query matcher calls two values equal:
 * numbers by what they are worth whatever their type, a missing field like null, objects with the order of their
 * fields. Unlike a sort, it does not look inside arrays.
 */
public final class ValueOrder implements Comparator<@Nullable Object> {

    public static final ValueOrder ASCENDING = new ValueOrder();

    /** Ranks are this far apart, so that an {@link Edge} fits before and after the values of each. */
    private static final int STEP = 4;

    private ValueOrder() {}

    /** A point before or after every value of the rank (type) of a value. */
    private record Edge(int position) {}

    /** Sorts before all values of this one's type. */
    public static Object before(@Nullable Object value) {
        return new Edge(position(value) - 1);
    }

    /** Sorts after all values of this one's type. */
    public static Object after(@Nullable Object value) {
        return new Edge(position(value) + 1);
    }

    public static boolean sameType(@Nullable Object one, @Nullable Object other) {
        return position(one) == position(other);
    }

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return 0;
        }
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        int position = position(one);
        int difference = Integer.compare(position, position(other));
        return difference != 0 ? difference : compareWithinType(one, other);
    }

    private static int position(@Nullable Object value) {
        if (value instanceof Edge edge) {
            return edge.position;
        }
        return STEP * rank(value);
    }

    private static int rank(@Nullable Object value) {
        return switch (value) {
            case null -> 2;
            case Missing _ -> 2;
            case MinKey _ -> 1;
            case Number _ -> 3;
            case String _ -> 4;
            case Map<?, ?> _ -> 5;
            case Collection<?> _ -> 6;
            case BinData _ -> 7;
            case LegacyUUID _ -> 8;
            case UUID _ -> 9;
            case ObjectId _ -> 10;
            case Boolean _ -> 11;
            case Instant _ -> 12;
            case BsonTimestamp _ -> 13;
            case BsonRegularExpression _ -> 14;
            case MaxKey _ -> 16;
            default -> 15;
        };
    }

    private int compareWithinType(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case Number a when other instanceof Number b -> compareNumbers(a, b);
            case Document a when other instanceof Document b -> compareDocuments(a, b);
            case Collection<?> a when other instanceof Collection<?> b -> compareElements(a, b);
            case BinData a when other instanceof BinData b -> a.compareTo(b);
            case LegacyUUID a when other instanceof LegacyUUID b -> a.compareTo(b);
            case UUID a when other instanceof UUID b -> a.toString().compareTo(b.toString());
            case ObjectId a when other instanceof ObjectId b -> a.compareTo(b);
            case Boolean a when other instanceof Boolean b -> a.compareTo(b);
            case Instant a when other instanceof Instant b -> a.compareTo(b);
            case BsonTimestamp a when other instanceof BsonTimestamp b -> a.compareTo(b);
            case BsonRegularExpression a when other instanceof BsonRegularExpression b -> a.toString().compareTo(
                b.toString()
            );
            case null -> 0;
            default -> 0;
        };
    }

    private static int compareNumbers(Number one, Number other) {
        boolean whole = isWhole(one);
        if (whole && isWhole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        if (whole) {
            return compareWhole(one.longValue(), real(other));
        }
        return isWhole(other) ? -compareWhole(other.longValue(), real(one)) : Double.compare(real(one), real(other));
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Decimal128);
    }

    /** Adding zero makes one of the two zeroes. */
    private static double real(Number number) {
        return number.doubleValue() + 0.0;
    }

    private static int compareWhole(long whole, double real) {
        int rounded = Double.compare((double) whole, real);
        if (rounded != 0) {
            return rounded;
        }
        // 2^63 itself is beyond every long, but would be cut to the largest by the cast below.
        return real >= 0x1p63 ? -1 : Long.compare(whole, (long) real);
    }

    private int compareDocuments(Document one, Document other) {
        Iterator<Map.Entry<String, Object>> these = one.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> those = other.entrySet().iterator();
        while (these.hasNext() && those.hasNext()) {
            Map.Entry<String, Object> a = these.next();
            Map.Entry<String, Object> b = those.next();
            int difference = Integer.compare(position(a.getValue()), position(b.getValue()));
            if (difference == 0) {
                difference = a.getKey().compareTo(b.getKey());
            }
            if (difference == 0) {
                difference = compare(a.getValue(), b.getValue());
            }
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(these.hasNext(), those.hasNext());
    }

    private int compareElements(Collection<?> one, Collection<?> other) {
        Iterator<?> these = one.iterator();
        Iterator<?> those = other.iterator();
        while (these.hasNext() && those.hasNext()) {
            int difference = compare(these.next(), those.next());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(these.hasNext(), those.hasNext());
    }
}
