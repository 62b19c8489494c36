package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.reporting.table.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units of a group by their share of tasks done in time. Counted is what was due by the day or had been handed in; a task
 * that is still open speaks neither for nor against its unit. Equal shares share a rank and the next one is skipped:
 * 1, 2, 2, 4. A unit with less than the minimum counted is listed without a rank.
 */
final class PlanTaskRanking {

    private static final Comparator<Standing> BEST_FIRST = (a, b) ->
        Long.compare((long) b.onTime() * a.counted(), (long) a.onTime() * b.counted());

    private PlanTaskRanking() {}

    /** @param matcher without a scope: rankings are open to everybody signed in */
    static Answer of(PlanTaskBoard board, PlanTaskFilter.Matcher matcher, LocalDate asOf, int minimum, Instant at) {
        var tallies = new HashMap<Unit, Tally>();
        for (var unit : matcher.districts().tree().all()) {
            if (unit.group() != null && !unit.closed() && wanted(matcher, unit)) {
                tallies.put(unit, new Tally());
            }
        }
        int day = (int) asOf.toEpochDay();
        board.forEach(matcher.filter().from(), matcher.filter().to(), (cell, slot) -> {
            var unit = matcher.districts().of(cell.unit());
            if (unit.group() != null && matcher.matches(cell)) {
                slot.addTo(tallies.computeIfAbsent(unit, _ -> new Tally()), day);
            }
        });
        return ranked(tallies, asOf, minimum, at);
    }

    private static boolean wanted(PlanTaskFilter.Matcher matcher, Unit unit) {
        return matcher.units() == null || matcher.units().contains(unit.id());
    }

    private static Answer ranked(Map<Unit, Tally> tallies, LocalDate asOf, int minimum, Instant at) {
        var standings = tallies
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

    /** @param unranked units with too few tasks to be compared */
    record Answer(LocalDate asOf, Instant computedAt, List<Standing> rows, List<Standing> unranked) {}

    /**
     * A unit's place.
     *
     * @param expected all tasks of the period, as in the table
     * @param counted those of them that were due or handed in
     * @param rate {@code onTime / counted}; null when nothing is counted
     */
    record Standing(
        @Nullable Integer rank,
        String unit,
        String name,
        String group,
        int expected,
        int counted,
        int onTime,
        @Nullable Double rate
    ) {
        static Standing of(Unit unit, Tally tally) {
            int counted = tally.expected - tally.open;
            return new Standing(
                null,
                unit.id(),
                unit.name(),
                String.valueOf(unit.group()),
                tally.expected,
                counted,
                tally.onTime,
                counted == 0 ? null : (double) tally.onTime / counted
            );
        }

        Standing withRank(@Nullable Integer place) {
            return new Standing(place, unit, name, group, expected, counted, onTime, rate);
        }
    }
}
