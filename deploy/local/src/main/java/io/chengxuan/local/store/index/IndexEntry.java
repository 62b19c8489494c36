package io.chengxuan.local.store.index;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One key of one document, or, without a slot, a {@link Bound} between entries. Kept small: there are as many as
 * documents times indexes, so a single value is kept without an array around it.
 */
class IndexEntry {

    private final @Nullable Object key;
    private final @Nullable Slot slot;

    private IndexEntry(@Nullable Object key, @Nullable Slot slot) {
        this.key = key;
        this.slot = slot;
    }

    static IndexEntry of(@Nullable Object[] values, Slot slot) {
        return new IndexEntry(values.length == 1 ? values[0] : values, slot);
    }

    Slot slot() {
        if (slot == null) {
            throw new IllegalStateException("A bound has no document");
        }
        return slot;
    }

    /** Before ({@code after} false) or after all entries whose first values are these. */
    static final class Bound extends IndexEntry {

        private final @Nullable Object[] prefix;
        private final boolean after;

        Bound(@Nullable Object[] prefix, boolean after) {
            super(prefix, null);
            this.prefix = prefix;
            this.after = after;
        }

        @Override
        int width(int fields) {
            return prefix.length;
        }

        @Override
        @Nullable
        Object value(int field, int fields) {
            return prefix[field];
        }

        @Override
        int side() {
            return after ? 1 : -1;
        }
    }

    int width(int fields) {
        return fields;
    }

    @Nullable
    Object value(int field, int fields) {
        return fields == 1 ? key : ((@Nullable Object[]) key)[field];
    }

    int side() {
        return 0;
    }

    /** By the fields, each ascending (true) or descending, and among equal keys by {@code _id}. */
    static final class Order implements Comparator<IndexEntry> {

        private final boolean[] ascending;

        Order(boolean[] ascending) {
            this.ascending = ascending;
        }

        boolean[] ascending() {
            return ascending;
        }

        @Override
        public int compare(IndexEntry one, IndexEntry other) {
            int fields = ascending.length;
            int width = one.width(fields);
            int otherWidth = other.width(fields);
            for (int field = 0; field < Math.min(width, otherWidth); field++) {
                int difference = ValueOrder.ASCENDING.compare(one.value(field, fields), other.value(field, fields));
                if (difference != 0) {
                    return ascending[field] ? difference : -difference;
                }
            }
            if (one.side() != 0 || other.side() != 0) {
                // The narrower one encloses the other, so its side decides.
                return width < otherWidth
                    ? one.side()
                    : width > otherWidth
                      ? -other.side()
                      : Integer.compare(one.side(), other.side());
            }
            return ValueOrder.ASCENDING.compare(one.slot().id, other.slot().id);
        }
    }
}
