package io.chengxuan.reporting.plantasks;

/**
 * A running sum of plan tasks as of one day. Always {@code expected = onTime + late + missing + open}; {@code done} are
 * those of {@code onTime} and {@code late} that were accepted.
 */
final class Tally {

    int expected;
    int done;
    int onTime;
    int late;
    int missing;
    int excused;
    int open;

    void add(Tally other) {
        expected += other.expected;
        done += other.done;
        onTime += other.onTime;
        late += other.late;
        missing += other.missing;
        excused += other.excused;
        open += other.open;
    }

    /** Adds tasks none of which was due yet. */
    void addAsOpen(Tally other) {
        add(other);
        missing -= other.missing;
        open += other.missing;
    }
}
