package io.chengxuan.media.assessment.points;

import static io.chengxuan.media.assessment.points.Made.MONTH;
import static io.chengxuan.media.assessment.points.Made.piece;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Share;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringTests {

    private static final RuleSet RULES = new RuleSet(
        List.of(
            new Rule("OUTLET_CITY_TV", 300, null),
            new Rule("OUTLET_CENTRAL_TV", 1_000, null),
            new Rule("OUTLET_DISTRICT_TV", 100, 250),
            new Rule("TIER_OVER_100K", 150, null),
            new Rule("FRONT_PAGE", 100, null),
            new Rule("TONE_NEGATIVE", -500, 800),
            new Rule("SUBMISSION_ACCEPTED", 50, null),
            new Rule("SUBMISSION_PUBLISHED", 100, null),
            new Rule("SUBMISSION_LATE", -25, null)
        ),
        List.of(new ToneFactor(Tone.NEUTRAL, 50), new ToneFactor(Tone.NEGATIVE, 0)),
        Reprints.ONCE_HIGHEST,
        null,
        80
    );

    @Test
    void aPieceGivesWhatItsOutletReadershipAndPlaceAreWorth() {
        var lines = lines(RULES, piece("a").tier(Tier.OVER_100K).onTheFrontPage().made());
        assertThat(lines).extracting(Line::rule).containsExactly("FRONT_PAGE", "OUTLET_CITY_TV", "TIER_OVER_100K");
        assertThat(Scoring.total(lines)).isEqualTo(550);
    }

    @Test
    void toneMultipliesAndDeductsAndEarnsNoBonus() {
        assertThat(Scoring.total(lines(RULES, piece("a").tone(Tone.NEUTRAL).made()))).isEqualTo(150);
        var negative = piece("a").tone(Tone.NEGATIVE).tier(Tier.OVER_100K).onTheFrontPage().made();
        assertThat(Scoring.total(lines(RULES, negative))).isEqualTo(-500);
    }

    @Test
    void aSharedPieceGivesEachUnitItsShareRoundedOnceAndSquadsCountForTheirDistrict() {
        var shared = piece("a").shares(new Share("PD", 3_333), new Share("PD-1", 3_333), new Share("HP", 3_334)).made();
        var all = score(RULES, List.of(shared), List.of(), Set.of());
        assertThat(Scoring.total(all.get("PD"))).isEqualTo(200);
        assertThat(Scoring.total(all.get("HP"))).isEqualTo(100);
        assertThat(all).containsOnlyKeys("PD", "HP");
    }

    @Test
    void halvesAreRoundedAwayFromZeroOnBothSides() {
        assertThat(Line.rounded(1, 5_000, 10_000)).isEqualTo(1);
        assertThat(Line.rounded(-1, 5_000, 10_000)).isEqualTo(-1);
        assertThat(Line.rounded(100_000, 1_000 * 100, 9_999)).isEqualTo(999_900);
    }

    @Test
    void whatIsBeyondACapIsTakenOffInALineOfItsOwn() {
        var pieces = List.of(district("a"), district("b"), district("c"));
        var lines = score(RULES, pieces, List.of(), Set.of()).get("PD");
        assertThat(lines).hasSize(4);
        assertThat(lines.getLast().kind()).isEqualTo(Line.Kind.CAP);
        assertThat(Scoring.total(lines)).isEqualTo(250);
        var bad = List.of(piece("a").tone(Tone.NEGATIVE).made(), piece("b").tone(Tone.NEGATIVE).made());
        assertThat(Scoring.total(score(RULES, bad, List.of(), Set.of()).get("PD"))).isEqualTo(-800);
        var capped = new RuleSet(RULES.rules(), RULES.tones(), RULES.reprints(), 200, 80);
        assertThat(Scoring.total(score(capped, pieces, List.of(), Set.of()).get("PD"))).isEqualTo(200);
        assertThat(Scoring.total(score(capped, pieces, List.of(), Set.of("PD")).get("PD"))).isEqualTo(160);
    }

    @Test
    void aUnitBelowItsQuotaLosesOfWhatItGainsOnly() {
        var gained = score(RULES, List.of(piece("a").made()), List.of(), Set.of("PD")).get("PD");
        assertThat(gained.getLast().rule()).isEqualTo(Line.SHORTFALL);
        assertThat(Scoring.total(gained)).isEqualTo(240);
        var lost = List.of(piece("a").tone(Tone.NEGATIVE).made());
        assertThat(Scoring.total(score(RULES, lost, List.of(), Set.of("PD")).get("PD"))).isEqualTo(-500);
    }

    @Test
    void submissionsCountAsAcceptedPublishedAndLate() {
        var late = new Article("s", "稿", "PD-1", MONTH.atDay(3), true, true, true);
        var lines = score(RULES, List.of(), List.of(late), Set.of()).get("PD");
        assertThat(lines).extracting(Line::points).containsExactly(50, -25, 100);
    }

    @Test
    void aGroupOfReprintsCountsAsTheRuleSays() {
        var original = piece("a").group("g", true).made();
        var higher = piece("b").outlet(OutletLevel.CENTRAL, OutletKind.TV).group("g", false).made();
        var group = List.of(original, higher);
        assertThat(total(Reprints.EACH, group)).isEqualTo(1_300);
        assertThat(total(Reprints.HALF, group)).isEqualTo(800);
        assertThat(total(Reprints.ORIGINAL, group)).isEqualTo(300);
        assertThat(total(Reprints.ONCE_HIGHEST, group)).isEqualTo(1_000);
        var later = piece("b").outlet(OutletLevel.CENTRAL, OutletKind.TV).group("g", false);
        var afterwards = List.of(original, later.on(MONTH.plusMonths(1).atDay(1)).made());
        assertThat(total(Reprints.ONCE_HIGHEST, afterwards)).isEqualTo(1_000);
        for (var how : List.of(Reprints.EACH, Reprints.HALF, Reprints.ORIGINAL)) {
            assertThat(total(how, afterwards)).isEqualTo(300);
        }
        var before = piece("a").group("g", true).on(MONTH.minusMonths(1).atDay(28)).made();
        assertThat(total(Reprints.ONCE_HIGHEST, List.of(before, higher))).isZero();
        assertThat(total(Reprints.HALF, List.of(before, higher))).isEqualTo(500);
    }

    @Test
    void theHighestOutletOfAGroupCountsWhateverTheTone() {
        var first = piece("a").outlet(OutletLevel.DISTRICT, OutletKind.TV).tone(Tone.NEGATIVE).group("g", true);
        var higher = piece("b").outlet(OutletLevel.CENTRAL, OutletKind.TV).tone(Tone.NEGATIVE).group("g", false);
        var group = List.of(first.on(MONTH.atDay(3)).made(), higher.on(MONTH.atDay(9)).made());
        for (int times : List.of(-100, 0)) {
            var rules = new RuleSet(
                RULES.rules(),
                List.of(new ToneFactor(Tone.NEGATIVE, times)),
                Reprints.ONCE_HIGHEST,
                null,
                null
            );
            var lines = score(rules, group, List.of(), Set.of()).get("PD");
            assertThat(lines)
                .extracting(line -> line.sourceId() + " " + line.rule())
                .containsExactly("a REPRINT", "b OUTLET_CENTRAL_TV", "b TONE_NEGATIVE");
            assertThat(Scoring.total(lines)).isEqualTo(10 * times - 500);
        }
    }

    private static Piece district(String id) {
        return piece(id).outlet(OutletLevel.DISTRICT, OutletKind.TV).made();
    }

    private static int total(Reprints how, List<Piece> pieces) {
        var rules = new RuleSet(RULES.rules(), RULES.tones(), how, null, null);
        return Scoring.total(score(rules, pieces, List.of(), Set.of()).get("PD"));
    }

    private static List<Line> lines(RuleSet rules, Piece piece) {
        return score(rules, List.of(piece), List.of(), Set.of()).get("PD");
    }

    private static Map<String, List<Line>> score(
        RuleSet rules,
        List<Piece> pieces,
        List<Article> articles,
        Set<String> below
    ) {
        return Scoring.lines(rules, MONTH, Made::ranked, pieces, articles, below);
    }
}
