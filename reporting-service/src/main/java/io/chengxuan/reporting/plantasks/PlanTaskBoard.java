package io.chengxuan.reporting.plantasks;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.Cell;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All cells of plan tasks in memory, by month of the due date. */
public final class PlanTaskBoard implements Board {

    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<YearMonth, Map<CellKey, Slot>> months = new ConcurrentSkipListMap<>();

    @Override
    public synchronized boolean put(Cell cell) {
        var known = parts.get(cell.key());
        if (known != null && known.marks() >= cell.marks()) {
            return false;
        }
        var key = CellKey.parse(cell.key());
        parts.put(cell.key(), new Part(cell.marks(), Slot.of(key.due(), cell.groups())));
        var buckets = key
            .allBuckets()
            .map(bucket -> parts.get(bucket.toString()))
            .filter(Objects::nonNull)
            .map(Part::slot)
            .toList();
        months.computeIfAbsent(key.month(), _ -> new ConcurrentHashMap<>()).put(key.withoutBucket(), Slot.sum(buckets));
        return true;
    }

    @Override
    public long marks(String key) {
        var part = parts.get(key);
        return part == null ? 0 : part.marks();
    }

    /** Visits the slots whose tasks are due in these months. */
    void forEach(@Nullable YearMonth from, @Nullable YearMonth to, BiConsumer<CellKey, Slot> visitor) {
        ConcurrentNavigableMap<YearMonth, Map<CellKey, Slot>> wanted = months;
        if (from != null) {
            wanted = wanted.tailMap(from, true);
        }
        if (to != null) {
            wanted = wanted.headMap(to, true);
        }
        wanted.values().forEach(slots -> slots.forEach(visitor));
    }

    private record Part(long marks, Slot slot) {}
}
