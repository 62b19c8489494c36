package io.chengxuan.media.assessment.rules;

import io.chengxuan.media.assessment.month.MonthOf;
import io.chengxuan.media.assessment.month.MonthRecords;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.points.Ranks;
import io.chengxuan.media.assessment.points.Ranks.Ranked;
import io.chengxuan.media.assessment.points.RuleSet;
import io.chengxuan.media.assessment.points.Scoring;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tries rules out with what happened in a month. Reads and computes only; two at once, as a month may be long. */
@Component
class SimulateRules {

    private static final int AT_ONCE = 2;

    private final RuleVersions versions;
    private final MonthRecords records;
    private final PublishedPoints published;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    SimulateRules(RuleVersions versions, MonthRecords records, PublishedPoints published, Clock clock) {
        this.versions = versions;
        this.records = records;
        this.published = published;
        this.clock = clock;
    }

    /** {@code simulator-busy} 429 when others are at it. */
    Simulation of(RuleSet rules, @Nullable YearMonth asked) {
        var month = asked == null ? YearMonth.now(clock).minusMonths(1) : asked;
        if (!month.isBefore(YearMonth.now(clock).plusMonths(1))) {
            throw Problem.invalid().at("/month", "month-future");
        }
        var present = versions.of(month);
        if (!free.tryAcquire()) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "simulator-busy");
        }
        try {
            var of = records.of(month);
            var before = of.lines(present.rules());
            return new Simulation(
                month.toString(),
                present.id(),
                present.name(),
                of.count(),
                of.submissions(),
                published
                    .of(month)
                    .map(account -> Since.of(account, before))
                    .orElse(null),
                rows(of, before, of.lines(rules))
            );
        } finally {
            free.release();
        }
    }

    private static List<Simulation.Row> rows(
        MonthOf of,
        Map<String, List<Line>> present,
        Map<String, List<Line>> other
    ) {
        var before = places(of, present);
        return places(of, other)
            .stream()
            .map(place -> row(place, before))
            .toList();
    }

    private static Simulation.Row row(Ranked<Standing> after, List<Ranked<Standing>> places) {
        var unit = after.item().unit();
        var before = places
            .stream()
            .filter(place -> place.item().unit().equals(unit))
            .findFirst()
            .orElseThrow();
        int moved = before.rank() - after.rank();
        return new Simulation.Row(unit.id(), unit.name(), unit.group(), place(before), place(after), moved);
    }

    private static Simulation.Place place(Ranked<Standing> ranked) {
        return new Simulation.Place(ranked.rank(), RulesView.points(ranked.item().points()));
    }

    private static List<Ranked<Standing>> places(MonthOf of, Map<String, List<Line>> lines) {
        var standings = of
            .ranked()
            .all()
            .stream()
            .map(unit -> new Standing(unit, Scoring.total(lines.getOrDefault(unit.id(), List.of()))))
            .toList();
        return Ranks.of(standings, standing -> String.valueOf(standing.unit().group()), Standing::points);
    }

    /** @param points in hundredths */
    private record Standing(Unit unit, int points) {}
}
