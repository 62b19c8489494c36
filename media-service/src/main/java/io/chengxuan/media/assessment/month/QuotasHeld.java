package io.chengxuan.media.assessment.month;

import io.chengxuan.media.assessment.month.Quota.Measure;
import io.chengxuan.media.report.CountedReports;
import io.chengxuan.platform.access.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Quotas of the year so far beside what there was. Which of several holds for a unit is as in the figures. A measure of which
 * nothing is known yet says nothing.
 */
@Component
class QuotasHeld {

    private final QuotaCopies quotas;
    private final CountedReports reports;
    private final SubmissionCopies submissions;
    private final RankedUnits ranked;

    QuotasHeld(QuotaCopies quotas, CountedReports reports, SubmissionCopies submissions, RankedUnits ranked) {
        this.quotas = quotas;
        this.reports = reports;
        this.submissions = submissions;
        this.ranked = ranked;
    }

    /** By unit; without those of which nothing is expected. */
    Map<String, List<QuotaHeld>> by(YearMonth month) {
        var last = month.atEndOfMonth();
        boolean pieces = reports.anyUntil(last);
        boolean articles = submissions.anyUntil(last);
        var known = quotas
            .all()
            .stream()
            .filter(quota -> quota.measure() == Measure.PIECES_PUBLISHED ? pieces : articles)
            .filter(quota -> quota.expectedBy(month) > 0)
            .sorted(Comparator.comparingInt((Quota quota) -> quota.distance(last)).thenComparing(Quota::id))
            .toList();
        var held = new HashMap<String, List<QuotaHeld>>();
        for (var unit : ranked.all()) {
            var of = of(unit, known, month);
            if (!of.isEmpty()) {
                held.put(unit.id(), of);
            }
        }
        return held;
    }

    private List<QuotaHeld> of(Unit unit, List<Quota> known, YearMonth month) {
        var seen = new HashSet<List<Object>>();
        var held = new ArrayList<QuotaHeld>();
        for (var quota : known) {
            if (quota.concerns(unit) && seen.add(quota.kind())) {
                held.add(
                    new QuotaHeld(
                        quota.id(),
                        quota.measure(),
                        quota.outlets(),
                        quota.expectedBy(month),
                        actual(quota, unit, month)
                    )
                );
            }
        }
        return List.copyOf(held);
    }

    private long actual(Quota quota, Unit unit, YearMonth month) {
        var units = ranked.tree().subtree(unit.id());
        var from = LocalDate.of(month.getYear(), 1, 1);
        var to = month.atEndOfMonth();
        return switch (quota.measure()) {
            case PIECES_PUBLISHED -> reports.count(units, quota.outlets(), from, to);
            case SUBMISSIONS_SUBMITTED -> submissions.count("submitted", units, from, to);
            case SUBMISSIONS_PUBLISHED -> submissions.count("published", units, from, to);
        };
    }
}
