package io.chengxuan.media.assessment.month;

import io.chengxuan.media.assessment.points.Article;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.points.Piece;
import io.chengxuan.media.assessment.points.RuleSet;
import io.chengxuan.media.assessment.points.Scoring;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that points of a month depend on besides the rules.
 *
 * @param ranked the units that are assessed, and for whom those below them count
 * @param pieces also those of other months that are in a group with one of this month
 * @param quotas of each assessed unit that has any
 */
public record MonthOf(
    YearMonth month,
    RankedUnits ranked,
    List<Piece> pieces,
    List<Article> articles,
    Map<String, List<QuotaHeld>> quotas
) {
    /** By unit; without those that have no line. */
    public Map<String, List<Line>> lines(RuleSet rules) {
        return lines(rules, Map.of(), below());
    }

    /**
     * @param counted of some codes the unit that they count for, whatever the tree says now
     * @param below the units that count as below a quota, whatever is known of it now
     */
    public Map<String, List<Line>> lines(RuleSet rules, Map<String, String> counted, Set<String> below) {
        return Scoring.lines(
            rules,
            month,
            code -> counted.containsKey(code) ? counted.get(code) : ranked.of(code),
            pieces,
            articles,
            below
        );
    }

    /** How many pieces of the month itself there are. */
    public int count() {
        return (int) pieces
            .stream()
            .filter(piece -> YearMonth.from(piece.date()).equals(month))
            .count();
    }

    /** How many submissions were accepted or published in it. */
    public int submissions() {
        return (int) articles
            .stream()
            .filter(article -> article.accepted() || article.published())
            .count();
    }

    private Set<String> below() {
        return quotas
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().stream().anyMatch(QuotaHeld::isShort))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }
}
