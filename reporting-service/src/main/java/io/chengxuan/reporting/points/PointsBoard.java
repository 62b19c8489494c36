package io.chengxuan.reporting.points;

import io.chengxuan.reporting.figures.Board;
import io.chengxuan.reporting.figures.Cell;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The published points of all units and months in memory. */
public final class PointsBoard implements Board {

    private final Map<String, Long> marks = new ConcurrentHashMap<>();
    private final Map<PointsKey, Sum> sums = new ConcurrentHashMap<>();

    @Override
    public synchronized boolean put(Cell cell) {
        if (marks(cell.key()) >= cell.marks()) {
            return false;
        }
        var sum = new Sum();
        cell.groups().stream().filter(Sum::counts).forEach(sum::add);
        sums.put(PointsKey.parse(cell.key()), sum);
        marks.put(cell.key(), cell.marks());
        return true;
    }

    @Override
    public long marks(String key) {
        return marks.getOrDefault(key, 0L);
    }

    /** Visits the months of units that have published points. */
    void forEach(BiConsumer<PointsKey, Sum> visitor) {
        sums.forEach((key, sum) -> {
            if (sum.months() > 0) {
                visitor.accept(key, sum);
            }
        });
    }
}
