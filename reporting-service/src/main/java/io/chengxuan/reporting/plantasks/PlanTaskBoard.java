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
    private final ConcurrentNavigableMap<YearMonth, Map<CellKey, Month>> months = new ConcurrentSkipListMap<>();

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
        var slot = Slot.sum(buckets);
        months
            .computeIfAbsent(key.month(), _ -> new ConcurrentHashMap<>())
            .merge(key.ofMonth(), new Month(Map.of(key.due(), slot)), (month, _) -> month.with(key.due(), slot));
        return true;
    }

    @Override
    public long marks(String key) {
        var part = parts.get(key);
        return part == null ? 0 : part.marks();
    }

    /** Visits the sums of these months of due dates; the key's due day stands for its month only. */
    void forEach(@Nullable YearMonth from, @Nullable YearMonth to, BiConsumer<CellKey, Counted> visitor) {
        within(from, to)
            .values()
            .forEach(sums -> sums.forEach(visitor));
    }

    /** Visits the same tasks by due day. */
    void forEachDay(@Nullable YearMonth from, @Nullable YearMonth to, BiConsumer<CellKey, Counted> visitor) {
        within(from, to)
            .values()
            .forEach(sums ->
                sums.forEach((key, sum) -> sum.slots().forEach((due, slot) -> visitor.accept(key.due(due), slot)))
            );
    }

    private Map<YearMonth, Map<CellKey, Month>> within(@Nullable YearMonth from, @Nullable YearMonth to) {
        ConcurrentNavigableMap<YearMonth, Map<CellKey, Month>> wanted = months;
        if (from != null) {
            wanted = wanted.tailMap(from, true);
        }
        return to == null ? wanted : wanted.headMap(to, true);
    }

    private record Part(long marks, Slot slot) {}
}
