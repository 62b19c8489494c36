package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.export.Part;
import io.chengxuan.reporting.export.Table;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.table.Labels;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same figures of coverage as files, written while they are read; who takes which is noted first. */
@RestController
@RequestMapping("/api/reports/coverage")
class CoverageExportController {

    private final Figures<CoverageBoard> figures;
    private final CoverageRecords records;
    private final CompareCoverage compareCoverage;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;
    private final Exports exports;

    CoverageExportController(
        Figures<CoverageBoard> figures,
        CoverageRecords records,
        CompareCoverage compareCoverage,
        UnitTree tree,
        Clock clock,
        MessageSource messages,
        Exports exports
    ) {
        this.figures = figures;
        this.records = records;
        this.compareCoverage = compareCoverage;
        this.tree = tree;
        this.clock = clock;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/export")
    @PermitAll
    void coverageTable(
        Scope scope,
        @ParameterObject CoverageQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var rows = new CoverageRows(new Labels(messages, locale), tree);
        var at = figures.computedAt();
        var filter = question.filter(tree, scope, clock);
        var table = new CoverageTable(figures.current().board(), filter, CoverageTable.By.of(by));
        var answer = table.answer(at, rows.labels());
        note(scope, Table.COVERAGE, question, filter, format);
        try (var file = format.to(response, "coverage-" + by + "-" + filter.asOf(), rows.tableHeadings())) {
            for (var row : answer.rows()) {
                file.row(rows.cells(row));
            }
            file.row(rows.cells(answer.total()));
            file.complete();
        }
    }

    @GetMapping("/comparison/export")
    @PermitAll
    void coverageComparisonTable(
        Scope scope,
        @ParameterObject CoverageQuestion question,
        @RequestParam(defaultValue = "month") String by,
        @RequestParam @Nullable Integer against,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var rows = new CoverageRows(new Labels(messages, locale), tree);
        var axis = CoverageTable.By.of(by);
        var answer = compareCoverage.compare(question, axis, against, scope, rows.labels());
        note(scope, Table.COVERAGE_COMPARISON, question, question.filter(tree, scope, clock), format);
        var name = "coverage-%d-%d-%s-%s".formatted(answer.year(), answer.against(), by, answer.asOf());
        try (var file = format.to(response, name, rows.comparisonHeadings())) {
            for (var row : answer.rows()) {
                for (var figure : row.figures()) {
                    file.row(rows.cells(row, figure, answer));
                }
            }
            for (var figure : answer.total().figures()) {
                file.row(rows.cells(answer.total(), figure, answer));
            }
            file.complete();
        }
    }

    @GetMapping("/records/export")
    @PermitAll
    void coverageRecordsTable(
        Scope scope,
        @ParameterObject CoverageQuestion question,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var rows = new CoverageRows(new Labels(messages, locale), tree);
        var filter = question.filter(tree, scope, clock);
        var page = records.page(filter, new Paging(Paging.MAX_SIZE, null));
        note(scope, Table.COVERAGE_RECORDS, question, filter, format);
        try (var file = format.to(response, "coverage-records-" + filter.asOf(), rows.recordHeadings())) {
            file.rows(page, paging -> records.page(filter, paging), item -> rows.cells(item));
            file.complete();
        }
    }

    private void note(Scope scope, Table table, CoverageQuestion question, CoverageFilter filter, TableFormat format) {
        var part = Part.of(question.from(), question.to(), question.unit(), filter.asOf());
        exports.taken(scope.caller(), table, format, part.of(), part.told(table, null));
    }
}
