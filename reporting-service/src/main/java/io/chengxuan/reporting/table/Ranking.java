package io.chengxuan.reporting.table;

import io.chengxuan.platform.access.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units of a group by their share of what they did in time. Counted is what was due or had been handed in; what is still
 * open speaks neither for nor against its unit. Equal shares share a rank and the next one is skipped: 1, 2, 2, 4. A unit with
 * less than the minimum counted is listed without a rank.
 */
public final class Ranking {

    private static final Comparator<Standing> BEST_FIRST = (a, b) ->
        Long.compare((long) b.onTime() * a.counted(), (long) a.onTime() * b.counted());

    private Ranking() {}

    /** What a unit had to do and did. */
    public record Score(int expected, int counted, int onTime) {}

    /** @param scores of units with a group */
    public static Answer of(Map<Unit, Score> scores, LocalDate asOf, int minimum, Instant at) {
        var standings = scores
            .entrySet()
            .stream()
            .sorted(Comparator.comparingInt(entry -> entry.getKey().order()))
            .map(entry -> Standing.of(entry.getKey(), entry.getValue()))
            .toList();
        var unranked = standings
            .stream()
            .filter(standing -> standing.counted() < Math.max(1, minimum))
            .toList();
        var rows = new ArrayList<Standing>();
        for (var group : standings.stream().map(Standing::group).distinct().sorted(Groups.ORDER).toList()) {
            var ranked = standings
                .stream()
                .filter(standing -> standing.group().equals(group) && standing.counted() >= Math.max(1, minimum))
                .sorted(BEST_FIRST)
                .toList();
            for (int i = 0; i < ranked.size(); i++) {
                boolean tie = i > 0 && BEST_FIRST.compare(ranked.get(i - 1), ranked.get(i)) == 0;
                rows.add(ranked.get(i).withRank(tie ? rows.getLast().rank() : Integer.valueOf(i + 1)));
            }
        }
        return new Answer(asOf, at, rows, unranked);
    }

    /** @param unranked units with too little to be compared */
    public record Answer(LocalDate asOf, Instant computedAt, List<Standing> rows, List<Standing> unranked) {}

    /**
     * A unit's place.
     *
     * @param expected all of the period, as in the table
     * @param counted those of them that were due or handed in
     * @param rate {@code onTime / counted}; null when nothing is counted
     */
    public record Standing(
        @Nullable Integer rank,
        String unit,
        String name,
        String group,
        int expected,
        int counted,
        int onTime,
        @Nullable Double rate
    ) {
        static Standing of(Unit unit, Score score) {
            return new Standing(
                null,
                unit.id(),
                unit.name(),
                String.valueOf(unit.group()),
                score.expected(),
                score.counted(),
                score.onTime(),
                score.counted() == 0 ? null : (double) score.onTime() / score.counted()
            );
        }

        /** As the row of a file under {@link Labels#rankingHeadings}. */
        public @Nullable Object[] cells(Labels labels) {
            return new @Nullable Object[] { labels.group(group), rank, unit, name, expected, counted, onTime, rate };
        }

        Standing withRank(@Nullable Integer place) {
            return new Standing(place, unit, name, group, expected, counted, onTime, rate);
        }
    }
}
