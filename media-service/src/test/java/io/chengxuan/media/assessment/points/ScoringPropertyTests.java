package io.chengxuan.media.assessment.points;

import static io.chengxuan.media.assessment.points.AnyMonth.articles;
import static io.chengxuan.media.assessment.points.AnyMonth.pieces;
import static io.chengxuan.media.assessment.points.AnyMonth.rules;
import static io.chengxuan.media.assessment.points.AnyMonth.score;
import static io.chengxuan.media.assessment.points.Made.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any rule set and any month; the seed is the test's parameter. */
class ScoringPropertyTests {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfPiecesAndOfTheirGroupsDoesNotMatter(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var pieces = pieces(random);
        var articles = articles(random);
        var once = score(rules, pieces, articles);
        Collections.shuffle(pieces, random);
        Collections.shuffle(articles, random);
        assertThat(score(rules, pieces, articles)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noCapIsExceeded(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        score(rules, pieces(random), articles(random)).forEach((unit, lines) -> {
            for (var rule : rules.rules()) {
                int sum = lines
                    .stream()
                    .filter(line -> line.rule().equals(rule.id()))
                    .mapToInt(Line::points)
                    .sum();
                assertThat(Math.abs(sum)).isLessThanOrEqualTo(
                    Objects.requireNonNullElse(rule.cap(), Integer.MAX_VALUE)
                );
            }
            int most = Objects.requireNonNullElse(rules.unitCap(), Integer.MAX_VALUE);
            assertThat(Scoring.total(lines)).as(unit).isLessThanOrEqualTo(most);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachLineIsWhatItSaysAndEveryPieceOfAUnitIsExplained(int seed) {
        var random = new Random(seed);
        var pieces = pieces(random);
        score(rules(random), pieces, List.of()).forEach((unit, lines) -> {
            assertThat(lines).allMatch(line -> line.points() == Line.rounded(line.base(), line.times(), line.share()));
            var explained = lines.stream().map(Line::sourceId).filter(Objects::nonNull).distinct().sorted().toList();
            var about = pieces
                .stream()
                .filter(piece -> piece.date().getMonth() == MONTH.getMonth())
                .filter(piece ->
                    piece
                        .shares()
                        .stream()
                        .anyMatch(share -> unit.equals(Made.ranked(share.unit())))
                )
                .map(Piece::id)
                .sorted()
                .toList();
            assertThat(explained).isEqualTo(about);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatChangedSourceBySourceAddsUpToTheDifferenceOfTheTotals(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var before = score(rules, pieces(random), articles(random));
        var after = score(rules, pieces(random), articles(random));
        int difference = sum(after) - sum(before);
        assertThat(Changes.between(before, after).total()).isEqualTo(difference);
        assertThat(Changes.between(before, before).all()).isEmpty();
    }

    private static int sum(Map<String, List<Line>> scores) {
        return scores.values().stream().mapToInt(Scoring::total).sum();
    }
}
