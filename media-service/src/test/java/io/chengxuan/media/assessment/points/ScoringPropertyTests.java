package io.chengxuan.media.assessment.points;

import static io.chengxuan.media.assessment.points.Made.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Share;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any rule set and any month; the seed is the test's parameter. */
class ScoringPropertyTests {

    private static final List<String> UNITS = List.of("PD", "HP", "SJ", "QP", "PD-1", "SJ-1", "SH");

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
    void aCorrectionAndThenItsReverseChangesNothing(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var pieces = pieces(random);
        var before = score(rules, pieces, List.of());
        var taken = pieces.remove(random.nextInt(pieces.size()));
        var without = score(rules, pieces, List.of());
        pieces.add(taken);
        assertThat(score(rules, pieces, List.of())).isEqualTo(before);
        assertThat(Changes.between(before, without).total()).isEqualTo(-Changes.between(without, before).total());
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

    private static Map<String, List<Line>> score(RuleSet rules, List<Piece> pieces, List<Article> articles) {
        return Scoring.lines(rules, MONTH, Made::ranked, pieces, articles, Set.of("PD", "QP"));
    }

    private static RuleSet rules(Random random) {
        var rules = new ArrayList<Rule>();
        for (var id : Rule.IDS) {
            if (random.nextInt(4) > 0) {
                var cap = random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(2_000)) : null;
                rules.add(new Rule(id, random.nextInt(-500, 1_500), cap));
            }
        }
        var tones = new ArrayList<ToneFactor>();
        for (var tone : Tone.values()) {
            if (random.nextBoolean()) {
                tones.add(new ToneFactor(tone, random.nextInt(-200, 300)));
            }
        }
        return new RuleSet(
            rules,
            tones,
            any(random, Reprints.values()),
            random.nextBoolean() ? 3_000 : null,
            random.nextBoolean() ? 75 : null
        );
    }

    private static List<Piece> pieces(Random random) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < 30; i++) {
            int first = random.nextInt(1, Share.WHOLE);
            int at = random.nextInt(UNITS.size());
            var group = random.nextInt(3) == 0 ? "g" + random.nextInt(4) : null;
            var made = Made.piece("p" + i)
                .on(MONTH.atDay(1).plusDays(random.nextInt(-5, 31)))
                .outlet(any(random, OutletLevel.values()), any(random, OutletKind.values()))
                .tone(any(random, Tone.values()))
                .tier(any(random, Tier.values()))
                .group(group, group == null || random.nextInt(4) == 0);
            pieces.add(
                made
                    .shares(
                        new Share(UNITS.get(at), first),
                        new Share(UNITS.get((at + 1) % UNITS.size()), Share.WHOLE - first)
                    )
                    .made()
            );
        }
        return pieces;
    }

    private static List<Article> articles(Random random) {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < 10; i++) {
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            articles.add(
                new Article(
                    "s" + i,
                    "稿" + i,
                    unit,
                    MONTH.atDay(1 + i),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean()
                )
            );
        }
        return articles;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
