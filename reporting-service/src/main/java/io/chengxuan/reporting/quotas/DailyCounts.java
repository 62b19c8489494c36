package io.chengxuan.reporting.quotas;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.Cell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Cells with keys of {@link CountKey} in memory: for each measure, unit and kind of outlet the counts by day. */
public final class DailyCounts implements Board, Counts {

    private final Map<String, Long> marks = new ConcurrentHashMap<>();
    private final Map<Series, ConcurrentNavigableMap<LocalDate, Integer>> series = new ConcurrentHashMap<>();

    private record Series(Measure measure, String unit, String outlet) {}

    @Override
    public synchronized boolean put(Cell cell) {
        if (marks(cell.key()) >= cell.marks()) {
            return false;
        }
        marks.put(cell.key(), cell.marks());
        var key = CountKey.parse(cell.key());
        int count = cell.groups().stream().mapToInt(Cell.Group::count).sum();
        var days = series.computeIfAbsent(new Series(key.measure(), key.unit(), key.outlet()), _ ->
            new ConcurrentSkipListMap<>()
        );
        if (count == 0) {
            days.remove(key.day());
        } else {
            days.put(key.day(), count);
        }
        return true;
    }

    @Override
    public long marks(String key) {
        return marks.getOrDefault(key, 0L);
    }

    @Override
    public OptionalLong of(
        Measure measure,
        Collection<String> units,
        Collection<String> outlets,
        LocalDate from,
        LocalDate to
    ) {
        boolean known = false;
        long sum = 0;
        for (var entry : series.entrySet()) {
            var key = entry.getKey();
            if (key.measure() == measure) {
                known = known || entry.getValue().floorKey(to) != null;
                if (units.contains(key.unit()) && (outlets.isEmpty() || outlets.contains(key.outlet()))) {
                    sum += entry
                        .getValue()
                        .subMap(from, true, to, true)
                        .values()
                        .stream()
                        .mapToLong(n -> n)
                        .sum();
                }
            }
        }
        return known ? OptionalLong.of(sum) : OptionalLong.empty();
    }
}
