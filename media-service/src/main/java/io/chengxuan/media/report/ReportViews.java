package io.chengxuan.media.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces as their readers see them. */
final class ReportViews {

    private ReportViews() {}

    record Row(@JsonUnwrapped ReportState report, long version) {}

    /**
     * @param all readings in the order in which they were noted
     * @param reason why it was withdrawn
     */
    record View(
        @JsonUnwrapped ReportState report,
        long version,
        @Nullable String statement,
        @Nullable String reason,
        List<Reading> all,
        String registeredBy,
        Instant registeredAt,
        List<Report.Entry> history
    ) {}

    static Row row(Report report) {
        return new Row(report.state(), report.version());
    }

    static View view(Report report) {
        return new View(
            report.state(),
            report.version(),
            report.content().statement(),
            report.reason(),
            report.readings(),
            report.registeredBy(),
            report.registeredAt(),
            report.history()
        );
    }
}
