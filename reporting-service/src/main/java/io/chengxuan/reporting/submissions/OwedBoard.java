package io.chengxuan.reporting.submissions;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All cells of what is owed in memory, by the day on which it is due. */
public final class OwedBoard implements Board {

    private final Map<String, Long> marks = new ConcurrentHashMap<>();
    private final NavigableMap<LocalDate, Map<String, List<Duty>>> days = new ConcurrentSkipListMap<>();

    /**
     * Some of what a unit owes for one call.
     *
     * @param due as text, see {@link OwedSubmissions#text}
     * @param told see {@link Owed#told}
     * @param first when it was first handed in
     */
    record Duty(
        String unit,
        LocalDate date,
        String call,
        String title,
        String due,
        String told,
        @Nullable String first,
        int count
    ) {
        static Duty of(DayKey key, Cell.Group group) {
            var measures = group.measures();
            return new Duty(
                key.unit(),
                key.date(),
                measures.getString("call"),
                measures.getString("title"),
                measures.getString("due"),
                measures.getString("told"),
                measures.getString("first"),
                group.count()
            );
        }
    }

    @Override
    public synchronized boolean put(Cell cell) {
        if (marks(cell.key()) >= cell.marks()) {
            return false;
        }
        var key = DayKey.parse(cell.key());
        var duties = cell
            .groups()
            .stream()
            .map(group -> Duty.of(key, group))
            .toList();
        days.computeIfAbsent(key.date(), _ -> new ConcurrentHashMap<>()).put(key.unit(), duties);
        marks.put(cell.key(), cell.marks());
        return true;
    }

    @Override
    public long marks(String key) {
        return marks.getOrDefault(key, 0L);
    }

    /** Visits what is due on these days, both included; null for no bound. */
    void forEach(@Nullable LocalDate from, @Nullable LocalDate to, Consumer<Duty> visitor) {
        var wanted = from == null ? days : days.tailMap(from, true);
        (to == null ? wanted : wanted.headMap(to, true))
            .values()
            .forEach(units -> units.values().forEach(duties -> duties.forEach(visitor)));
    }
}
