package io.chengxuan.media.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the readings of a piece, in the order in which they were noted, say together. */
public final class Readership {

    /** A piece is looked at again so many days after it came out, at most. */
    private static final int GROWS_FOR = 90;
    private static final int LONGEST_PAUSE = 14;
    private static final int SHORT_PAUSE = 3;
    private static final double GROWING = 1.10;
    private static final double NEAR = 0.80;

    private Readership() {}

    /**
     * The latest reading of each metric. Of two as of the same day the one noted later holds, so that a wrong one is put right
     * by noting the right one.
     */
    public static List<Reading> latest(List<Reading> readings) {
        Map<Metric, Reading> latest = new EnumMap<>(Metric.class);
        for (var reading : readings) {
            latest.merge(reading.metric(), reading, (old, now) -> now.asOf().isBefore(old.asOf()) ? old : now);
        }
        return List.copyOf(latest.values());
    }

    /** By the metric that went furthest. */
    static Tier tier(List<Reading> readings) {
        return latest(readings)
            .stream()
            .map(reading -> Tier.of(reading.value(), reading.atLeast()))
            .max(Comparator.naturalOrder())
            .orElse(Tier.UNDER_100K);
    }

    /**
     * The day on which a piece that still grows should be looked at again: after the first reading after as long as it took to
     * get there, after further ones while it gained a tenth since the one before, and soon when the next tier is near. None
     * without a reading, beyond the last tier, and 90 days after it came out.
     */
    static Optional<LocalDate> nextCheck(LocalDate published, List<Reading> readings) {
        var tier = tier(readings);
        return latest(readings)
            .stream()
            .flatMap(reading -> next(published, readings, reading, tier).stream())
            .min(Comparator.naturalOrder())
            .filter(_ -> tier != Tier.OVER_1M);
    }

    private static Optional<LocalDate> next(LocalDate published, List<Reading> readings, Reading last, Tier tier) {
        var before = before(readings, last);
        boolean near = last.value() >= NEAR * tier.next();
        boolean growing = before.isEmpty() || last.value() >= GROWING * before.get().value();
        if (!near && !growing) {
            return Optional.empty();
        }
        var since = before.map(Reading::asOf).orElse(published);
        long pause = Math.clamp(last.asOf().toEpochDay() - since.toEpochDay(), 1, near ? SHORT_PAUSE : LONGEST_PAUSE);
        var day = last.asOf().plusDays(pause);
        return day.isAfter(published.plusDays(GROWS_FOR)) ? Optional.empty() : Optional.of(day);
    }

    /** The reading of the same metric on the last earlier day. */
    private static Optional<Reading> before(List<Reading> readings, Reading last) {
        var earlier = new ArrayList<>(readings);
        earlier.removeIf(reading -> reading.metric() != last.metric() || !reading.asOf().isBefore(last.asOf()));
        return latest(earlier).stream().findFirst();
    }
}
