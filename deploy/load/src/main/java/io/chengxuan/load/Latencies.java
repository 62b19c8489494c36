package io.chengxuan.load;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations in milliseconds and their percentiles. */
public final class Latencies {

    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

    public void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    public int count() {
        return millis.size();
    }

    /** The nearest-rank percentile, 0 to 100; NaN when nothing was measured. */
    public double percentile(double percent) {
        var sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil((percent / 100) * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }
}
