package io.chengxuan.reporting.plantasks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dimensions of a cell: {@code PD|2026-07-31|CAMPAIGN|SH-OFFICE|3}, with {@code |share} behind it for squads' shares.
 *
 * @param unit that owes the task
 * @param responsible unit that accepts it, empty for none; a caller's figures are those of the records it may read
 * @param bucket 0 to 3 by task id, so that a cell stays small where many tasks of one unit are due on one day
 * @param share whether the tasks are squads' shares of tasks of the plan, which are not counted with these
 */
record CellKey(String unit, LocalDate due, String kind, String responsible, int bucket, boolean share) {
    private static final int BUCKETS = 4;
    private static final String SHARE = "share";

    static CellKey of(PlanTask task) {
        return new CellKey(
            task.unit(),
            task.due(),
            task.kind(),
            task.responsible() == null ? "" : task.responsible(),
            Math.floorMod(task.id().hashCode(), BUCKETS),
            task.parent() != null
        );
    }

    static CellKey parse(String key) {
        var parts = key.split("\\|", -1);
        int bucket = Integer.parseInt(parts[4]);
        return new CellKey(parts[0], LocalDate.parse(parts[1]), parts[2], parts[3], bucket, parts.length > 5);
    }

    YearMonth month() {
        return YearMonth.from(due);
    }

    /** The key of everything that differs by the day within the month and the bucket only. */
    CellKey ofMonth() {
        return new CellKey(unit, due.withDayOfMonth(1), kind, responsible, 0, share);
    }

    CellKey due(LocalDate other) {
        return new CellKey(unit, other, kind, responsible, bucket, share);
    }

    /** The keys that differ from this one by their bucket only, itself included. */
    Stream<CellKey> allBuckets() {
        return IntStream.range(0, BUCKETS).mapToObj(i -> new CellKey(unit, due, kind, responsible, i, share));
    }

    @Override
    public String toString() {
        var key = String.join("|", unit, due.toString(), kind, responsible, String.valueOf(bucket));
        return share ? key + "|" + SHARE : key;
    }
}
