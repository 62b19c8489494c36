package io.chengxuan.media.report;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a registered piece others count by.
 *
 * @param reprint null unless it is one of several that tell the same story
 */
public record CountedReport(
    String id,
    LocalDate date,
    String title,
    OutletLevel level,
    OutletKind kind,
    Tone tone,
    Tier tier,
    boolean frontPage,
    List<Share> shares,
    @Nullable Reprint reprint
) {
    static CountedReport of(Report report) {
        var content = report.content();
        return new CountedReport(
            report.id(),
            content.date(),
            content.title(),
            report.level(),
            report.kind(),
            content.tone(),
            report.tier(),
            content.frontPage(),
            content.shares(),
            report.reprint()
        );
    }
}
