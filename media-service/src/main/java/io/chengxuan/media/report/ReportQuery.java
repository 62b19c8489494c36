package io.chengxuan.media.report;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which pieces a list asks for, inside what the caller may read.
 *
 * @param unit the piece is about the unit or one below it
 * @param from first date of appearing, {@code to} the last one (both included)
 * @param reprint true for pieces that only reprint another one, false for all others
 * @param due only those to be looked at again by today
 * @param withdrawn only withdrawn ones, which are left out otherwise
 */
public record ReportQuery(
    @Nullable String unit,
    @Nullable String outlet,
    @Nullable OutletLevel level,
    @Nullable OutletKind kind,
    @Nullable Tone tone,
    @Nullable Tier tier,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaign,
    @Nullable String project,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean reprint,
    @Nullable Boolean due,
    @Nullable Boolean withdrawn
) {
    /** All that may be read. */
    public static final ReportQuery NONE = new ReportQuery(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null
    );

    List<Criteria> criteria(UnitTree units, LocalDate today) {
        var all = new ArrayList<Criteria>();
        var status = Boolean.TRUE.equals(withdrawn) ? Report.Status.WITHDRAWN : Report.Status.REGISTERED;
        all.add(Criteria.where("status").is(status));
        if (unit != null) {
            all.add(Criteria.where("addressees").in(units.subtree(unit)));
        }
        equal(all, "content.outletId", outlet);
        equal(all, "level", level);
        equal(all, "kind", kind);
        equal(all, "content.tone", tone);
        equal(all, "tier", tier);
        equal(all, "content.topic", topic);
        equal(all, "content.series", series);
        equal(all, "content.campaignId", campaign);
        equal(all, "content.projectId", project);
        if (from != null) {
            all.add(Criteria.where("content.date").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("content.date").lte(to.toString()));
        }
        if (reprint != null) {
            var original = Criteria.where("reprint.original");
            all.add(reprint ? original.is(false) : original.ne(false));
        }
        if (Boolean.TRUE.equals(due)) {
            all.add(Criteria.where("recheckOn").lte(today.toString()));
        }
        return all;
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
