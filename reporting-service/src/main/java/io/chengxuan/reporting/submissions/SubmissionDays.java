package io.chengxuan.reporting.submissions;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.Cell;
import io.chengxuan.reporting.quotas.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** How many submissions each unit handed in and had published, day by day. A cell's key is {@code SUBMISSIONS_PUBLISHED|PD|2026-07-31}. */
public final class SubmissionDays implements Board {

    private static final String NOTHING = "NOTHING";

    private final Map<String, Long> marks = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<LocalDate, Map<String, Integer>>> days = new ConcurrentHashMap<>();

    static List<String> cells(String unit, @Nullable LocalDate submitted, @Nullable LocalDate published) {
        var cells = new ArrayList<String>();
        if (submitted != null) {
            cells.add(Measure.SUBMISSIONS_SUBMITTED + "|" + new DayKey(unit, submitted));
        }
        if (published != null) {
            cells.add(Measure.SUBMISSIONS_PUBLISHED + "|" + new DayKey(unit, published));
        }
        return cells.isEmpty() ? List.of(NOTHING + "|" + new DayKey(unit, LocalDate.EPOCH)) : cells;
    }

    /** What a cell is about, without what it counts. */
    static DayKey key(String cell) {
        return DayKey.parse(cell.substring(cell.indexOf('|') + 1));
    }

    @Override
    public synchronized boolean put(Cell cell) {
        if (marks(cell.key()) >= cell.marks()) {
            return false;
        }
        var key = key(cell.key());
        int count = cell.groups().stream().mapToInt(Cell.Group::count).sum();
        days.computeIfAbsent(cell.key().substring(0, cell.key().indexOf('|')), _ -> new ConcurrentSkipListMap<>())
            .computeIfAbsent(key.date(), _ -> new ConcurrentHashMap<>())
            .put(key.unit(), count);
        marks.put(cell.key(), cell.marks());
        return true;
    }

    @Override
    public long marks(String key) {
        return marks.getOrDefault(key, 0L);
    }

    /** Of these units on these days, both included. */
    long count(Measure measure, Collection<String> units, LocalDate from, LocalDate to) {
        return of(measure)
            .subMap(from, true, to, true)
            .values()
            .stream()
            .flatMap(counts -> counts.entrySet().stream())
            .filter(count -> units.contains(count.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    }

    /** The first day with one. */
    Optional<LocalDate> firstDay(Measure measure) {
        return of(measure)
            .entrySet()
            .stream()
            .filter(day ->
                day
                    .getValue()
                    .values()
                    .stream()
                    .anyMatch(count -> count > 0)
            )
            .map(Map.Entry::getKey)
            .findFirst();
    }

    private NavigableMap<LocalDate, Map<String, Integer>> of(Measure measure) {
        return days.getOrDefault(measure.name(), new ConcurrentSkipListMap<>());
    }
}
