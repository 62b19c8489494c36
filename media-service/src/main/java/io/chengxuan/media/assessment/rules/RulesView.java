package io.chengxuan.media.assessment.rules;

import io.chengxuan.media.assessment.points.Reprints;
import io.chengxuan.media.assessment.points.RuleSet;
import io.chengxuan.media.report.Tone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules as it is told: points, not hundredths of them.
 *
 * @param unitCap more than which no unit gets in a month
 * @param shortfall what a unit's points are multiplied by when it is below a quota of the year so far
 */
public record RulesView(
    List<RulePoints> rules,
    List<ToneTimes> tones,
    Reprints reprints,
    @Nullable BigDecimal unitCap,
    @Nullable BigDecimal shortfall
) {
    /** @param cap what the rule gives or takes of one unit in a month at most */
    public record RulePoints(String rule, BigDecimal points, @Nullable BigDecimal cap) {}

    /** @param times by which the points of the outlet are multiplied for a piece of that tone */
    public record ToneTimes(Tone tone, BigDecimal times) {}

    static RulesView of(RuleSet set) {
        return new RulesView(
            set
                .rules()
                .stream()
                .map(rule -> new RulePoints(rule.id(), points(rule.points()), pointsIfAny(rule.cap())))
                .toList(),
            set
                .tones()
                .stream()
                .map(factor -> new ToneTimes(factor.tone(), points(factor.times())))
                .toList(),
            set.reprints(),
            pointsIfAny(set.unitCap()),
            pointsIfAny(set.shortfall())
        );
    }

    /** Of hundredths, without zeros at the end. */
    public static BigDecimal points(int hundredths) {
        return new BigDecimal(BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal pointsIfAny(@Nullable Integer hundredths) {
        return hundredths == null ? null : points(hundredths);
    }
}
