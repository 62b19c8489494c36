package io.chengxuan.media.assessment.points;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Share;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece made for a test: about PD, positive, on the city's television, unless said otherwise. */
record Made(
    String id,
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
    static final YearMonth MONTH = YearMonth.of(2026, 5);
    private static final List<String> RANKED = List.of("PD", "HP", "SJ", "QP");

    static Made piece(String id) {
        var whole = List.of(new Share("PD", Share.WHOLE));
        var day = MONTH.atDay(5);
        return new Made(
            id,
            day,
            OutletLevel.CITY,
            OutletKind.TV,
            Tone.POSITIVE,
            Tier.UNDER_100K,
            false,
            whole,
            null,
            true
        );
    }

    /** Squads count for the district that their code begins with; the city for nobody. */
    static @Nullable String ranked(String unit) {
        var district = unit.split("-")[0];
        return RANKED.contains(district) ? district : null;
    }

    Made on(LocalDate day) {
        return new Made(id, day, level, kind, tone, tier, frontPage, shares, group, original);
    }

    Made outlet(OutletLevel otherLevel, OutletKind otherKind) {
        return new Made(id, date, otherLevel, otherKind, tone, tier, frontPage, shares, group, original);
    }

    Made tone(Tone other) {
        return new Made(id, date, level, kind, other, tier, frontPage, shares, group, original);
    }

    Made tier(Tier other) {
        return new Made(id, date, level, kind, tone, other, frontPage, shares, group, original);
    }

    Made onTheFrontPage() {
        return new Made(id, date, level, kind, tone, tier, true, shares, group, original);
    }

    Made shares(Share... others) {
        return new Made(id, date, level, kind, tone, tier, frontPage, List.of(others), group, original);
    }

    Made group(@Nullable String other, boolean first) {
        return new Made(id, date, level, kind, tone, tier, frontPage, shares, other, first);
    }

    Piece made() {
        return new Piece(id, "题" + id, date, level, kind, tone, tier, frontPage, shares, group, original);
    }
}
