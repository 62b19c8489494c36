package io.chengxuan.media.assessment.points;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule set.
 *
 * @param id one of {@link #IDS}
 * @param points in hundredths, negative for a deduction
 * @param cap how much the line gives or takes of one unit in a month at most, in hundredths; null for no bound
 */
public record Rule(String id, int points, @Nullable Integer cap) {
    public static final String FRONT_PAGE = "FRONT_PAGE";
    public static final String SUBMISSION_ACCEPTED = "SUBMISSION_ACCEPTED";
    public static final String SUBMISSION_PUBLISHED = "SUBMISSION_PUBLISHED";
    public static final String SUBMISSION_LATE = "SUBMISSION_LATE";

    /** Everything that points can be given or taken for, in the order of the table. */
    public static final List<String> IDS = ids();

    /** For a piece in an outlet of that level and kind. */
    public static String ofOutlet(OutletLevel level, OutletKind kind) {
        return "OUTLET_" + level + "_" + kind;
    }

    /** For a piece of that tone, wherever it appeared. */
    public static String ofTone(Tone tone) {
        return "TONE_" + tone;
    }

    /** For a piece that was read so widely; the higher tier stands in place of the lower one. */
    public static String ofTier(Tier tier) {
        return "TIER_" + tier;
    }

    private static List<String> ids() {
        var ids = new ArrayList<String>();
        for (var level : OutletLevel.values()) {
            for (var kind : OutletKind.values()) {
                ids.add(ofOutlet(level, kind));
            }
        }
        for (var tone : Tone.values()) {
            ids.add(ofTone(tone));
        }
        ids.addAll(List.of(ofTier(Tier.OVER_100K), ofTier(Tier.OVER_1M), FRONT_PAGE));
        ids.addAll(List.of(SUBMISSION_ACCEPTED, SUBMISSION_PUBLISHED, SUBMISSION_LATE));
        return List.copyOf(ids);
    }
}
