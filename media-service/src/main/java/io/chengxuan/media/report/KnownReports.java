package io.chengxuan.media.report;

import io.chengxuan.media.written.Link;
import io.chengxuan.platform.access.Scope;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a piece is registered already, for whoever is just typing it. */
@Component
class KnownReports {

    private final Reports reports;

    KnownReports(Reports reports) {
        this.reports = reports;
    }

    enum By {
        LINK,
        TITLE,
    }

    /**
     * A piece that is there. Only that it is, for those who may not read it.
     *
     * @param by LINK: it will be refused; TITLE: it looks the same and has another link or none
     */
    record Known(By by, @Nullable String id, @Nullable LocalDate date, @Nullable String title) {}

    List<Known> of(
        @Nullable String link,
        @Nullable String outlet,
        @Nullable LocalDate date,
        @Nullable String title,
        Scope scope
    ) {
        var found = new LinkedHashMap<String, Known>();
        if (link != null) {
            Link.read(link)
                .flatMap(read -> reports.withKey(ReportKey.ofLink(read)))
                .ifPresent(report -> found.put(report.id(), known(By.LINK, report, scope)));
        }
        if (outlet != null && date != null && title != null && !title.isBlank()) {
            reports
                .ofTitle(ReportKey.ofTitle(outlet, date, title))
                .forEach(report -> found.putIfAbsent(report.id(), known(By.TITLE, report, scope)));
        }
        return List.copyOf(found.values());
    }

    private static Known known(By by, Report report, Scope scope) {
        if (!scope.mayRead(report)) {
            return new Known(by, null, null, null);
        }
        return new Known(by, report.id(), report.content().date(), report.content().title());
    }
}
