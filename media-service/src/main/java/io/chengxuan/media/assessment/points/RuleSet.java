package io.chengxuan.media.assessment.points;

import io.chengxuan.media.report.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what units are assessed. A piece gives the points of its outlet times the factor of its tone, and what its tone is worth;
 * only those that are neither NEGATIVE nor ACCOUNTABILITY also what their readership and the front page are worth.
 *
 * @param rules at most one for each id; what has none is worth nothing
 * @param tones at most one for each tone; what has none counts once
 * @param unitCap more than which no unit gets in a month, in hundredths of a point
 * @param shortfall what is left of the points of a unit below a quota of the year so far, in hundredths of them
 */
public record RuleSet(
    List<Rule> rules,
    List<ToneFactor> tones,
    Reprints reprints,
    @Nullable Integer unitCap,
    @Nullable Integer shortfall
) {
    static final int WHOLE = 100;

    int points(String id) {
        for (var rule : rules) {
            if (rule.id().equals(id)) {
                return rule.points();
            }
        }
        return 0;
    }

    int times(Tone tone) {
        return tones
            .stream()
            .filter(factor -> factor.tone() == tone)
            .findFirst()
            .map(ToneFactor::times)
            .orElse(WHOLE);
    }
}
