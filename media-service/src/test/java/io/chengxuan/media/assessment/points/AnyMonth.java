package io.chengxuan.media.assessment.points;

import static io.chengxuan.media.assessment.points.Made.MONTH;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Share;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Any rules and what may have happened in a month, as a seed has it. */
public final class AnyMonth {

    private static final List<String> UNITS = List.of("PD", "HP", "SJ", "QP", "PD-1", "SJ-1", "SH");

    private AnyMonth() {}

    public static Map<String, List<Line>> score(RuleSet rules, List<Piece> pieces, List<Article> articles) {
        return score(rules, MONTH, pieces, articles);
    }

    static Map<String, List<Line>> score(RuleSet rules, YearMonth month, List<Piece> pieces, List<Article> articles) {
        return Scoring.lines(rules, month, Made::ranked, pieces, articles, Set.of("PD", "QP"));
    }

    public static RuleSet rules(Random random) {
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

    public static List<Piece> pieces(Random random) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < 30; i++) {
            int first = random.nextInt(1, Share.WHOLE);
            int at = random.nextInt(UNITS.size());
            var group = random.nextInt(3) == 0 ? "g" + random.nextInt(4) : null;
            var made = Made.piece("p" + i)
                .on(MONTH.atDay(1).plusDays(random.nextInt(-5, 36)))
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

    public static List<Article> articles(Random random) {
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
