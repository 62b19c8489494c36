package io.chengxuan.reporting.coverage;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One piece behind a figure.
 *
 * @param date of publication
 * @param units it is about
 * @param reprint whether another piece stands for the story that it tells
 */
record CoverageRecord(
    String reportId,
    String date,
    String title,
    @Nullable String link,
    String outletId,
    String level,
    String kind,
    List<String> units,
    String tone,
    String tier,
    @Nullable String topic,
    boolean frontPage,
    boolean reprint
) {
    static CoverageRecord of(Document fact) {
        return new CoverageRecord(
            fact.getString("_id"),
            fact.getString("date"),
            fact.getString("title"),
            fact.getString("link"),
            fact.getString("outletId"),
            fact.getString("level"),
            fact.getString("kind"),
            fact.getList("addressees", String.class),
            fact.getString("tone"),
            fact.getString("tier"),
            fact.getString("topic"),
            fact.getBoolean("frontPage"),
            fact.getBoolean("reprint", false)
        );
    }
}
