package io.chengxuan.reporting.submissions;

import io.chengxuan.platform.access.Caller;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same figures of what units owe as files, written while they are read; who takes which is noted first. */
@RestController
@RequestMapping("/api/reports/submissions")
class SubmissionExportController {

    private final Figures<OwedBoard> figures;
    private final OwedRecords records;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;
    private final Exports exports;

    SubmissionExportController(
        Figures<OwedBoard> figures,
        OwedRecords records,
        UnitTree tree,
        Clock clock,
        MessageSource messages,
        Exports exports
    ) {
        this.figures = figures;
        this.records = records;
        this.tree = tree;
        this.clock = clock;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/export")
    @PermitAll
    void submissionTable(
        Scope scope,
        @ParameterObject OwedQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var rows = new OwedRows(new Labels(messages, locale), tree, clock.getZone());
        var at = figures.computedAt();
        var filter = question.filter(tree, scope, clock);
        var table = new OwedTable(figures.current().board(), filter, OwedTable.By.of(by)).answer(at, rows.labels());
        note(scope.caller(), Table.SUBMISSIONS, question, filter, format);
        try (var file = format.to(response, "submissions-" + by + "-" + filter.asOf(), rows.tableHeadings())) {
            for (var row : table.rows()) {
                file.row(rows.cells(row));
            }
            file.row(rows.cells(table.total()));
            file.complete();
        }
    }

    @GetMapping("/ranking/export")
    @PermitAll
    void submissionRankingTable(
        Caller caller,
        @ParameterObject OwedQuestion question,
        @RequestParam(defaultValue = "3") int minimum,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var rows = new OwedRows(new Labels(messages, locale), tree, clock.getZone());
        var at = figures.computedAt();
        var filter = question.filter(tree, null, clock);
        var ranking = OwedTable.ranking(figures.current().board(), filter, minimum, at);
        note(caller, Table.SUBMISSION_RANKING, question, filter, format);
        var name = "submissions-ranking-" + filter.asOf();
        try (var file = format.to(response, name, rows.labels().rankingHeadings())) {
            for (var row : Stream.concat(ranking.rows().stream(), ranking.unranked().stream()).toList()) {
                file.row(row.cells(rows.labels()));
            }
            file.complete();
        }
    }

    @GetMapping("/records/export")
    @PermitAll
    void submissionRecordsTable(
        Scope scope,
        @ParameterObject OwedQuestion question,
        @RequestParam(required = false) @Nullable String state,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var rows = new OwedRows(new Labels(messages, locale), tree, clock.getZone());
        var filter = question.filter(tree, scope, clock);
        var wanted = OwedState.of(state);
        var page = records.page(filter, wanted, new Paging(Paging.MAX_SIZE, null));
        note(scope.caller(), Table.SUBMISSION_RECORDS, question, filter, format);
        try (var file = format.to(response, "submissions-records-" + filter.asOf(), rows.recordHeadings())) {
            file.rows(page, paging -> records.page(filter, wanted, paging), item -> rows.cells(item));
            file.complete();
        }
    }

    private void note(Caller caller, Table table, OwedQuestion question, OwedFilter filter, TableFormat format) {
        var part = Part.of(question.from(), question.to(), question.unit(), filter.asOf());
        exports.taken(caller, table, format, part.of(), part.told(table, null));
    }
}
