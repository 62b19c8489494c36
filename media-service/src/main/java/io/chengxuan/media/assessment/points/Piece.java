package io.chengxuan.media.assessment.points;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Share;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of coverage as far as points depend on it.
 *
 * @param group the reprints it belongs to; null when there are none of it
 * @param original whether it is the first of its group; so is one that is in none
 */
public record Piece(
    String id,
    String title,
    LocalDate date,
    OutletLevel level,
    OutletKind kind,
    Tone tone,
    Tier tier,
    boolean frontPage,
    List<Share> shares,
    @Nullable String group,
    boolean original
) {
    boolean creditable() {
        return tone == Tone.POSITIVE || tone == Tone.NEUTRAL;
    }

    String outletRule() {
        return Rule.ofOutlet(level, kind);
    }
}
