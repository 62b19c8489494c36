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
 * @param reprint null unless it is one of several that tell one story
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
    boolean frontPage,
    @Nullable Reprint reprint
) {
    /** @param original whether the others of its group reprint it */
    record Reprint(String group, boolean original) {}

    /** Whether it is told as another piece already. */
    boolean reprinted() {
        return reprint != null && !reprint.original();
    }

    /** @param weight with four decimals at most */
    record Share(String unit, BigDecimal weight) {
        /** Of ten thousand. */
        int parts() {
            return weight.movePointRight(4).intValueExact();
        }
    }
}
