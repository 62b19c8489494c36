package io.chengxuan.media.assessment.month;

import io.chengxuan.media.assessment.points.Piece;
import io.chengxuan.media.report.CountedReport;
import io.chengxuan.media.report.CountedReports;
import io.chengxuan.platform.web.Problem;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what happened in a month, as it is known now. */
@Component
public class MonthRecords {

    /** More pieces, or more submissions, than a city's month can have. */
    static final int MOST = 40_000;

    private final CountedReports reports;
    private final SubmissionCopies submissions;
    private final LateCopies late;
    private final QuotasHeld quotas;
    private final RankedUnits ranked;

    MonthRecords(
        CountedReports reports,
        SubmissionCopies submissions,
        LateCopies late,
        QuotasHeld quotas,
        RankedUnits ranked
    ) {
        this.reports = reports;
        this.submissions = submissions;
        this.late = late;
        this.quotas = quotas;
        this.ranked = ranked;
    }

    /** {@code month-too-long} 409 when there is more than can be assessed at once. */
    public MonthOf of(YearMonth month) {
        var found = reports.between(month.atDay(1), month.atEndOfMonth(), MOST + 1);
        var articles = Stream.concat(
            submissions.of(month, MOST + 1).stream(),
            late.of(month, MOST + 1).stream()
        ).toList();
        if (found.size() > MOST || articles.size() > MOST) {
            throw Problem.conflict("month-too-long", month, MOST);
        }
        var groups = found
            .stream()
            .map(CountedReport::reprint)
            .filter(Objects::nonNull)
            .map(reprint -> reprint.group())
            .collect(Collectors.toSet());
        var pieces = Stream.concat(
            found.stream(),
            reports.inGroups(groups, month.atDay(1), month.atEndOfMonth()).stream()
        );
        return new MonthOf(month, ranked, pieces.map(MonthRecords::piece).toList(), articles, quotas.by(month));
    }

    private static Piece piece(CountedReport report) {
        var reprint = report.reprint();
        return new Piece(
            report.id(),
            report.title(),
            report.date(),
            report.level(),
            report.kind(),
            report.tone(),
            report.tier(),
            report.frontPage(),
            report.shares(),
            reprint == null ? null : reprint.group(),
            reprint == null || reprint.original()
        );
    }
}
