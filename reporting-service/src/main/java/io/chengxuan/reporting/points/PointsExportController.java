package io.chengxuan.reporting.points;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFile;
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
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same points as files, written while they are read; who takes which is noted first. */
@RestController
@RequestMapping("/api/reports/points")
class PointsExportController {

    private final Figures<PointsBoard> figures;
    private final PointsRecords records;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;
    private final Exports exports;

    PointsExportController(
        Figures<PointsBoard> figures,
        PointsRecords records,
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
    void pointsTable(
        Caller caller,
        @ParameterObject PointsQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var labels = new Labels(messages, locale);
        var axis = PointsTable.By.of(by);
        var table = new PointsTable(figures.current().board(), question.filter(tree), labels).answer(
            figures.computedAt(),
            axis
        );
        note(caller, Table.POINTS, question, format);
        var headings = labels.headings(
            "key",
            "label",
            "group",
            "rank",
            "points",
            "coverage",
            "submissions",
            "deductions",
            "caps",
            "corrections",
            "belowQuota"
        );
        try (var file = format.to(response, "points-" + by + "-" + LocalDate.now(clock), headings)) {
            for (var row : table.rows()) {
                write(file, row, labels);
            }
            write(file, table.total(), labels);
            file.complete();
        }
    }

    private static void write(TableFile file, PointsTable.Row row, Labels labels) throws IOException {
        file.row(
            row.key(),
            row.label(),
            row.group() == null ? null : labels.group(row.group()),
            row.rank(),
            row.points(),
            row.coverage(),
            row.submissions(),
            row.deductions(),
            row.caps(),
            row.corrections(),
            row.belowQuota()
        );
    }

    @GetMapping("/records/export")
    @PermitAll
    void pointRecordsTable(
        Caller caller,
        @ParameterObject PointsQuestion question,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var labels = new Labels(messages, locale);
        var filter = question.filter(tree);
        var page = records.page(filter, new Paging(Paging.MAX_SIZE, null));
        note(caller, Table.POINT_RECORDS, question, format);
        var headings = labels.headings(
            "month",
            "unit",
            "points",
            "coverage",
            "submissions",
            "deductions",
            "caps",
            "corrections",
            "belowQuota"
        );
        try (var file = format.to(response, "points-records-" + LocalDate.now(clock), headings)) {
            file.rows(page, paging -> records.page(filter, paging), this::cells);
            file.complete();
        }
    }

    private @Nullable Object[] cells(PointsRecord item) {
        return new @Nullable Object[] {
            item.month(),
            tree.find(item.unit()).map(Unit::name).orElse(item.unit()),
            item.points(),
            item.coverage(),
            item.submissions(),
            item.deductions(),
            item.caps(),
            item.corrections(),
            item.belowQuota() ? 1 : 0,
        };
    }

    private void note(Caller caller, Table table, PointsQuestion question, TableFormat format) {
        var part = Part.of(question.from(), question.to(), question.unit(), LocalDate.now(clock));
        exports.taken(caller, table, format, part.of(), part.told(table, null));
    }
}
