package io.chengxuan.reporting.coverage;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All cells of coverage in memory, by the day on which pieces appeared. */
public final class CoverageBoard implements Board {

    private final Map<String, Long> marks = new ConcurrentHashMap<>();
    private final NavigableMap<LocalDate, Map<String, List<Pieces>>> days = new ConcurrentSkipListMap<>();

    @Override
    public synchronized boolean put(Cell cell) {
        if (marks(cell.key()) >= cell.marks()) {
            return false;
        }
        var key = CoverageKey.parse(cell.key());
        var pieces = cell
            .groups()
            .stream()
            .filter(Pieces::count)
            .map(group -> Pieces.of(key, group))
            .toList();
        days.computeIfAbsent(key.date(), _ -> new ConcurrentHashMap<>()).put(key.unit(), pieces);
        marks.put(cell.key(), cell.marks());
        return true;
    }

    @Override
    public long marks(String key) {
        return marks.getOrDefault(key, 0L);
    }

    /** Visits what appeared on these days, both included; null for no bound. */
    void forEach(@Nullable LocalDate from, @Nullable LocalDate to, Consumer<Pieces> visitor) {
        var wanted = from == null ? days : days.tailMap(from, true);
        (to == null ? wanted : wanted.headMap(to, true))
            .values()
            .forEach(units -> units.values().forEach(pieces -> pieces.forEach(visitor)));
    }

    /** The first day with a piece. */
    Optional<LocalDate> firstDay() {
        return days
            .entrySet()
            .stream()
            .filter(day ->
                day
                    .getValue()
                    .values()
                    .stream()
                    .anyMatch(pieces -> !pieces.isEmpty())
            )
            .map(Map.Entry::getKey)
            .findFirst();
    }
}
