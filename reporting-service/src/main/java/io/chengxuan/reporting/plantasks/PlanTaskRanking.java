package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.reporting.table.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;

/** Units of a group by their share of tasks done in time, see {@link Ranking}. */
final class PlanTaskRanking {

    private PlanTaskRanking() {}

    /** @param matcher without a scope: rankings are open to everybody signed in */
    static Ranking.Answer of(
        PlanTaskBoard board,
        PlanTaskFilter.Matcher matcher,
        LocalDate asOf,
        int minimum,
        Instant at
    ) {
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
        var scores = new HashMap<Unit, Ranking.Score>();
        tallies.forEach((unit, tally) ->
            scores.put(unit, new Ranking.Score(tally.expected, tally.expected - tally.open, tally.onTime))
        );
        return Ranking.of(scores, asOf, minimum, at);
    }

    private static boolean wanted(PlanTaskFilter.Matcher matcher, Unit unit) {
        return matcher.units() == null || matcher.units().contains(unit.id());
    }
}
