package io.chengxuan.reporting.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What figures use of a report's state, as {@code io.chengxuan.media.report.*} events carry it.
 *
 * @param unit that registered it
 * @param date of publication (business date)
 * @param shares of the units it is about; their weights add up to 1
 * @param tier of its readership
 * @param status REGISTERED or WITHDRAWN
 */
record Piece(
    String id,
    String unit,
    String status,
    LocalDate date,
    String outletId,
    String outletLevel,
    String outletKind,
    String title,
    @Nullable String link,
    List<Share> shares,
    String tone,
    String tier,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaignId,
    @Nullable String projectId,
    boolean frontPage
) {
    /** @param weight with four decimals at most */
    record Share(String unit, BigDecimal weight) {
        /** Of ten thousand. */
        int parts() {
            return weight.movePointRight(4).intValueExact();
        }
    }
}
