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
import java.util.stream.Collectors;
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
            var later = pieces
                .stream()
                .filter(piece -> piece.group() != null && piece.date().isAfter(MONTH.atEndOfMonth()))
                .map(Piece::id)
                .collect(Collectors.toSet());
            assertThat(lines).noneMatch(line -> line.rule().equals(Line.REPRINT) && later.contains(line.sourceId()));
            var explained = lines
                .stream()
                .map(Line::sourceId)
                .filter(id -> id != null && !later.contains(id))
                .distinct()
                .sorted()
                .toList();
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

    @ParameterizedTest
    @MethodSource("seeds")
    void aStoryThatCountsOnceDoesSoOverAllMonthsByTheHighestOfItsOutlets(int seed) {
        var random = new Random(seed);
        var any = rules(random);
        var rules = new RuleSet(any.rules(), any.tones(), Reprints.ONCE_HIGHEST, null, null);
        var pieces = pieces(random);
        Collections.shuffle(pieces, random);
        var counted = IntStream.rangeClosed(-1, 1)
            .mapToObj(i -> score(rules, MONTH.plusMonths(i), pieces, List.of()))
            .flatMap(scores -> scores.values().stream())
            .flatMap(List::stream)
            .filter(line -> line.kind() == Line.Kind.PIECE && line.rule().startsWith("OUTLET_"))
            .map(Line::sourceId)
            .collect(Collectors.toSet());
        pieces
            .stream()
            .filter(piece -> piece.group() != null)
            .collect(Collectors.groupingBy(piece -> Objects.requireNonNull(piece.group())))
            .forEach((group, members) -> {
                int highest = members
                    .stream()
                    .mapToInt(piece -> rules.points(piece.outletRule()))
                    .max()
                    .orElseThrow();
                assertThat(members.stream().filter(piece -> counted.contains(piece.id())))
                    .as(group)
                    .singleElement()
                    .satisfies(piece -> assertThat(rules.points(piece.outletRule())).isEqualTo(highest));
            });
    }

    private static int sum(Map<String, List<Line>> scores) {
        return scores.values().stream().mapToInt(Scoring::total).sum();
    }
}
