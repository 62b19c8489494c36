package io.chengxuan.local.store.index;

import io.chengxuan.local.store.index.IndexEntry.Bound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of an index. */
record Range(Bound low, Bound high) {
    /** Everything. */
    static final Range ALL = new Range(new Bound(new Object[0], false), new Bound(new Object[0], true));

    /** The same entries in index order, each once. */
    static List<Range> merged(List<Range> ranges, Comparator<IndexEntry> order) {
        if (ranges.size() < 2) {
            return ranges;
        }
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort((one, other) -> order.compare(one.low, other.low));
        List<Range> merged = new ArrayList<>(sorted.size());
        Range last = sorted.getFirst();
        for (Range range : sorted.subList(1, sorted.size())) {
            if (order.compare(range.low, last.high) < 0) {
                last = order.compare(range.high, last.high) > 0 ? new Range(last.low, range.high) : last;
            } else {
                merged.add(last);
                last = range;
            }
        }
        merged.add(last);
        return merged;
    }

    boolean isEmpty(Comparator<IndexEntry> order) {
        return order.compare(low, high) >= 0;
    }
}
