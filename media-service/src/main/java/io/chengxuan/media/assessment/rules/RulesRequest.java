package io.chengxuan.media.assessment.rules;

import io.chengxuan.media.assessment.points.Reprints;
import io.chengxuan.media.assessment.points.Rule;
import io.chengxuan.media.assessment.points.RuleSet;
import io.chengxuan.media.assessment.points.ToneFactor;
import io.chengxuan.media.report.Tone;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules as somebody writes it.
 *
 * @param note what is different in it
 */
record RulesRequest(
    @NotBlank @Size(max = 60) String name,
    @Nullable @Size(max = 500) String note,
    @NotNull @Valid Body rules
) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST_CAP = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_TIMES = BigDecimal.TEN;
    private static final Set<Tone> DEDUCTING = Set.of(Tone.NEGATIVE, Tone.ACCOUNTABILITY);
    private static final Set<String> DEDUCTIONS = Set.of(
        Rule.ofTone(Tone.NEGATIVE),
        Rule.ofTone(Tone.ACCOUNTABILITY),
        Rule.SUBMISSION_LATE
    );

    record Body(
        @NotNull @Size(max = 60) List<@NotNull @Valid Row> rules,
        @NotNull @Size(max = 4) List<@NotNull @Valid Factor> tones,
        @NotNull Reprints reprints,
        @Nullable BigDecimal unitCap,
        @Nullable BigDecimal shortfall
    ) {}

    record Row(@NotBlank @Size(max = 60) String rule, @NotNull BigDecimal points, @Nullable BigDecimal cap) {}

    record Factor(@NotNull Tone tone, @NotNull BigDecimal times) {}

    /** What is kept. */
    record Content(String name, @Nullable String note, RuleSet rules) {}

    Content content() {
        var text = note == null || note.isBlank() ? null : note.strip();
        return new Content(name.strip(), text, set(rules, "/rules"));
    }

    /** Names every field that is wrong: unknown or doubled rules, numbers out of range, what should deduct and does not or does not say. */
    static RuleSet set(Body body, String at) {
        var problem = Problem.invalid();
        var known = new HashSet<String>();
        var set = new ArrayList<Rule>();
        for (int i = 0; i < body.rules().size(); i++) {
            var row = body.rules().get(i);
            var place = at + "/rules/" + i;
            if (!Rule.IDS.contains(row.rule())) {
                problem.at(place + "/rule", "rule-unknown", row.rule());
            } else if (!known.add(row.rule())) {
                problem.at(place + "/rule", "rule-twice");
            }
            if (DEDUCTIONS.contains(row.rule()) && row.points().signum() > 0) {
                problem.at(place + "/points", "points-deduct");
            }
            set.add(
                new Rule(
                    row.rule(),
                    hundredths(row.points(), MOST.negate(), MOST, place + "/points", problem),
                    hundredthsIfAny(row.cap(), MOST_CAP, place + "/cap", problem)
                )
            );
        }
        var result = new RuleSet(
            List.copyOf(set),
            tones(body, at, problem),
            body.reprints(),
            hundredthsIfAny(body.unitCap(), MOST_CAP, at + "/unitCap", problem),
            hundredthsIfAny(body.shortfall(), BigDecimal.ONE, at + "/shortfall", problem)
        );
        if (problem.hasErrors()) {
            throw problem;
        }
        return result;
    }

    /** What deducts has to say so: a tone without a factor counts once, and would be rewarded. */
    private static List<ToneFactor> tones(Body body, String at, Problem problem) {
        var known = EnumSet.noneOf(Tone.class);
        var tones = new ArrayList<ToneFactor>();
        for (int i = 0; i < body.tones().size(); i++) {
            var factor = body.tones().get(i);
            var place = at + "/tones/" + i;
            if (!known.add(factor.tone())) {
                problem.at(place + "/tone", "rule-twice");
            }
            var most = DEDUCTING.contains(factor.tone()) ? BigDecimal.ZERO : MOST_TIMES;
            tones.add(
                new ToneFactor(
                    factor.tone(),
                    hundredths(factor.times(), MOST_TIMES.negate(), most, place + "/times", problem)
                )
            );
        }
        if (!known.containsAll(DEDUCTING)) {
            problem.at(at + "/tones", "tones-deducting");
        }
        return List.copyOf(tones);
    }

    private static @Nullable Integer hundredthsIfAny(
        @Nullable BigDecimal number,
        BigDecimal most,
        String at,
        Problem problem
    ) {
        return number == null ? null : hundredths(number, BigDecimal.ZERO, most, at, problem);
    }

    private static int hundredths(BigDecimal number, BigDecimal least, BigDecimal most, String at, Problem problem) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0 || number.stripTrailingZeros().scale() > 2) {
            problem.at(at, "points-range", least.toPlainString(), most.toPlainString());
            return 0;
        }
        return number.movePointRight(2).intValueExact();
    }
}
