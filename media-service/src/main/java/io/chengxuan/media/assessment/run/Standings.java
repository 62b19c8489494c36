package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.month.RankedUnits;
import io.chengxuan.media.assessment.points.Ranks;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.platform.access.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Units by their points of some months, within their groups; names and groups as they are now. A unit that was closed keeps its
 * place in what was published.
 */
@Component
class Standings {

    private final Scores scores;
    private final RankedUnits ranked;

    Standings(Scores scores, RankedUnits ranked) {
        this.scores = scores;
        this.ranked = ranked;
    }

    /**
     * @param points together
     * @param coverage and the four after it: what they come of
     * @param months for how many months it has points
     * @param belowQuota in the last of the months
     */
    record Row(
        int rank,
        String unit,
        String name,
        @Nullable String group,
        BigDecimal points,
        BigDecimal coverage,
        BigDecimal submissions,
        BigDecimal deductions,
        BigDecimal caps,
        BigDecimal corrections,
        int months,
        boolean belowQuota
    ) {}

    /** @param drafts also what is not published yet, for the city */
    List<Row> of(YearMonth from, YearMonth to, boolean drafts) {
        var sums = new HashMap<String, Sum>();
        for (var score : scores.totals(from, to, drafts)) {
            if (score.published() || ranked.isRanked(score.unit())) {
                sums.merge(score.unit(), Sum.of(score), Sum::and);
            }
        }
        var standing = ranked
            .everRanked()
            .stream()
            .filter(unit -> sums.containsKey(unit.id()))
            .map(unit -> new Standing(unit, Objects.requireNonNull(sums.get(unit.id()))))
            .toList();
        return Ranks.of(standing, at -> String.valueOf(at.unit().group()), at -> at.sum().parts().total())
            .stream()
            .map(place -> row(place.rank(), place.item()))
            .toList();
    }

    private static Row row(int rank, Standing at) {
        var parts = at.sum().parts();
        return new Row(
            rank,
            at.unit().id(),
            at.unit().name(),
            at.unit().group(),
            RulesView.points(parts.total()),
            RulesView.points(parts.coverage()),
            RulesView.points(parts.submissions()),
            RulesView.points(parts.deductions()),
            RulesView.points(parts.caps()),
            RulesView.points(parts.corrections()),
            at.sum().months(),
            at.sum().belowQuota()
        );
    }

    private record Standing(Unit unit, Sum sum) {}

    private record Sum(Score.Parts parts, int months, String last, boolean belowQuota) {
        static Sum of(Score score) {
            return new Sum(score.parts(), 1, score.month(), score.state().belowQuota());
        }

        Sum and(Sum other) {
            var later = other.last().compareTo(last) > 0 ? other : this;
            var all = new Score.Parts(
                parts.coverage() + other.parts.coverage(),
                parts.submissions() + other.parts.submissions(),
                parts.deductions() + other.parts.deductions(),
                parts.caps() + other.parts.caps(),
                parts.corrections() + other.parts.corrections()
            );
            return new Sum(all, months + other.months, later.last(), later.belowQuota());
        }
    }
}
