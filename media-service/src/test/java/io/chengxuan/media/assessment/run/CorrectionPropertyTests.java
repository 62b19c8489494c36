package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.assessment.points.AnyMonth.articles;
import static io.chengxuan.media.assessment.points.AnyMonth.pieces;
import static io.chengxuan.media.assessment.points.AnyMonth.rules;
import static io.chengxuan.media.assessment.points.AnyMonth.score;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.assessment.points.Changes;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.platform.outbox.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of closed months that are compared and corrected into a later one; the seed is the test's parameter. */
class CorrectionPropertyTests {

    private static final String CLOSED = "2026-05";
    private static final String NEXT = "2026-06";
    private static final List<String> UNITS = List.of("PD", "HP", "SJ", "QP");

    private final Map<String, Score> closed = new TreeMap<>();
    private final Map<String, Score> next = new TreeMap<>();
    private final Map<String, Correction> corrections = new TreeMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCorrectionAndThenItsReverseLeaveTheTotalsAsTheyWere(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var pieces = pieces(random);
        var articles = articles(random);
        var before = score(rules, pieces, articles);
        close(before);
        open(score(rules, pieces(random), List.of()));
        var atFirst = totals();

        var taken = pieces.remove(random.nextInt(pieces.size()));
        var without = score(rules, pieces, articles);
        correct(without);
        assertThat(totals()).isEqualTo(plus(atFirst, before, without));

        pieces.add(taken);
        correct(score(rules, pieces, articles));
        assertThat(totals()).isEqualTo(atFirst);
        correct(before);
        assertThat(corrections.values()).allMatch(correction -> correction.toApply().isEmpty());
        assertThat(totals()).isEqualTo(atFirst);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensLaterWhatTheMonthsGiveTogetherIsWhatTheyWouldGiveNow(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var before = score(rules, pieces(random), articles(random));
        close(before);
        open(Map.of());
        var atFirst = totals();
        Map<String, List<Line>> now = before;
        for (int i = 0; i < 4; i++) {
            now = score(rules, pieces(random), articles(random));
            correct(now);
        }
        assertThat(totals()).isEqualTo(plus(atFirst, before, now));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCameTooLateForItsMonthIsProposedAgainAndCountsOnceOnly(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var before = score(rules, pieces(random), List.of());
        close(before);
        open(Map.of());
        var atFirst = totals();
        var now = score(rules, pieces(random), List.of());
        propose(now);
        for (var correction : corrections.values()) {
            var proposed = correction.state().proposed();
            confirm(correction);
            correction.putBack(correction.toApply().getFirst().no());
            assertThat(correction.toApply()).isEmpty();
            assertThat(correction.state().proposed()).isEqualTo(proposed);
        }
        assertThat(totals()).isEqualTo(atFirst);
        correct(now);
        assertThat(totals()).isEqualTo(plus(atFirst, before, now));
    }

    private void close(Map<String, List<Line>> lines) {
        UNITS.forEach(unit -> closed.put(unit, computed(CLOSED, unit, lines)));
    }

    private void open(Map<String, List<Line>> lines) {
        UNITS.forEach(unit -> next.put(unit, computed(NEXT, unit, lines)));
    }

    private static Score computed(String month, String unit, Map<String, List<Line>> lines) {
        var score = Score.of(month, unit, "URBAN");
        score.compute(1, "URBAN", lines.getOrDefault(unit, List.of()), List.of(), List.of(unit));
        return score;
    }

    /** As the comparison does it, from the lines that the closed scores keep. */
    private void propose(Map<String, List<Line>> now) {
        var before = new TreeMap<String, List<Line>>();
        closed.forEach((unit, score) -> before.put(unit, score.computed()));
        var changes = new TreeMap<String, Changes.Change>();
        Changes.between(before, now)
            .all()
            .forEach(change -> changes.put(Correction.id(CLOSED, change), change));
        corrections.forEach((id, known) -> known.compare(changes.containsKey(id) ? changes.get(id).points() : 0));
        changes.forEach((id, change) -> {
            if (!corrections.containsKey(id)) {
                var correction = Correction.of(CLOSED, change);
                correction.compare(change.points());
                corrections.put(id, correction);
            }
        });
    }

    /** Proposes, confirms and applies all; each line twice, as after a kill. */
    private void correct(Map<String, List<Line>> now) {
        propose(now);
        for (var correction : corrections.values()) {
            if (correction.state().proposed().signum() != 0) {
                confirm(correction);
            }
            for (var entry : correction.toApply()) {
                var score = next.get(correction.unit());
                score.decide(correction.line(entry));
                score.decide(correction.line(entry));
                correction.applied(entry.no());
            }
        }
    }

    private static void confirm(Correction correction) {
        correction.confirm(NEXT, LocalDate.of(2026, 7, 3), Command.bySystem("media", "SH"));
    }

    /** Of both months together, by unit. */
    private Map<String, Integer> totals() {
        var totals = new TreeMap<String, Integer>();
        UNITS.forEach(unit -> totals.put(unit, closed.get(unit).parts().total() + next.get(unit).parts().total()));
        return totals;
    }

    private static Map<String, Integer> plus(
        Map<String, Integer> totals,
        Map<String, List<Line>> before,
        Map<String, List<Line>> now
    ) {
        var sums = new TreeMap<>(totals);
        sums.replaceAll(
            (unit, total) -> total + sum(now.getOrDefault(unit, List.of())) - sum(before.getOrDefault(unit, List.of()))
        );
        return sums;
    }

    private static int sum(List<Line> lines) {
        return lines.stream().mapToInt(Line::points).sum();
    }
}
