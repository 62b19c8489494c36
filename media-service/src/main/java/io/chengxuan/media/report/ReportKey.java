package io.chengxuan.media.report;

import io.chengxuan.media.written.Link;
import io.chengxuan.media.written.Plain;
import io.chengxuan.platform.web.Fingerprint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a piece is known to be registered already: its link, or where, when and under which title it appeared.
 *
 * @param value the key that the store keeps unique
 * @param ofTitle the key that a piece without a link would have, by which a reprint in the same place is at least noticed
 */
public record ReportKey(String value, String ofTitle) {
    public static ReportKey of(@Nullable Link link, String outletId, LocalDate date, String title) {
        var ofTitle = ofTitle(outletId, date, title);
        return new ReportKey(link == null ? ofTitle : ofLink(link), ofTitle);
    }

    static String ofLink(Link link) {
        return "link:" + Fingerprint.of(link.normal());
    }

    static String ofTitle(String outletId, LocalDate date, String title) {
        return "title:" + Fingerprint.of(outletId, date.toString(), Plain.title(title));
    }
}
