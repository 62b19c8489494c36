package io.chengxuan.media.report;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.platform.outbox.LogicalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a piece of coverage. What was done about a negative one is not in it.
 *
 * @param outletLevel as the outlet is now known, not as it was when the piece came out
 * @param readings the latest of each metric
 * @param recheckOn day on which its readership should be looked at again; null for not any more
 * @param releaseId of the press release that it came of
 * @param reprint null unless it is one of several that tell the same story
 */
@LogicalType("io.chengxuan.media.report")
public record ReportState(
    String id,
    String unit,
    String outletId,
    OutletLevel outletLevel,
    OutletKind outletKind,
    LocalDate date,
    String title,
    @Nullable String link,
    List<UnitShare> shares,
    Tone tone,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaignId,
    @Nullable String projectId,
    boolean frontPage,
    Tier tier,
    List<Latest> readings,
    Report.Status status,
    @Nullable LocalDate recheckOn,
    @Nullable Reprint reprint,
    @Nullable String releaseId
) {
    /** @param weight the unit's part; those of a piece add up to 1 */
    public record UnitShare(String unit, BigDecimal weight) {
        public static UnitShare of(Share share) {
            return new UnitShare(share.unit(), new BigDecimal(plain(share)));
        }
    }

    /** @param atLeast whether only a bound was shown, such as {@code 10万+} */
    public record Latest(Metric metric, long value, boolean atLeast, LocalDate asOf) {}

    static ReportState of(Report report, OutletLevel level, OutletKind kind, Tier tier) {
        var content = report.content();
        return new ReportState(
            report.id(),
            report.unit(),
            content.outletId(),
            level,
            kind,
            content.date(),
            content.title(),
            content.link(),
            content.shares().stream().map(UnitShare::of).toList(),
            content.tone(),
            content.topic(),
            content.series(),
            content.campaignId(),
            content.projectId(),
            content.frontPage(),
            tier,
            Readership.latest(report.readings()).stream().map(ReportState::told).toList(),
            report.status(),
            report.recheckOn(),
            report.reprint(),
            content.releaseId()
        );
    }

    private static String plain(Share share) {
        return BigDecimal.valueOf(share.parts(), 4).stripTrailingZeros().toPlainString();
    }

    private static Latest told(Reading reading) {
        return new Latest(reading.metric(), reading.value(), reading.atLeast(), reading.asOf());
    }
}
