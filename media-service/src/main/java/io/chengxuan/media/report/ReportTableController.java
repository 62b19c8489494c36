package io.chengxuan.media.report;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.TableFormat;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportTableController {

    private final Reports reports;
    private final ReportTable table;
    private final Clock clock;

    ReportTableController(Reports reports, ReportTable table, Clock clock) {
        this.reports = reports;
        this.table = table;
        this.clock = clock;
    }

    /** Every piece that the list would show. */
    @GetMapping("/api/media/reports/table")
    @PermitAll
    void reportTable(
        @ParameterObject ReportQuery query,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var today = LocalDate.now(clock);
        table.write(paging -> reports.page(query, scope, paging, today), format, query.unit(), scope, locale, response);
    }
}
