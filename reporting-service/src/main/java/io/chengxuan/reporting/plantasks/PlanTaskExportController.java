package io.chengxuan.reporting.plantasks;

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

/** The same tables as files, written while they are read; who takes which is noted first. */
@RestController
@RequestMapping("/api/reports/plan-tasks")
class PlanTaskExportController {

    private final Figures<PlanTaskBoard> figures;
    private final PlanTaskRecords records;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;
    private final Exports exports;

    PlanTaskExportController(
        Figures<PlanTaskBoard> figures,
        PlanTaskRecords records,
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
    void table(
        Scope scope,
        @ParameterObject PlanTaskQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var labels = new Labels(messages, locale);
        var matcher = question.filter().matcher(tree, scope);
        var dimension = PlanTaskTable.By.of(by);
        var answer = new PlanTaskTable(figures.current().board(), matcher, dimension, question.day(clock)).answer(
            figures.computedAt(),
            labels
        );
        note(scope.caller(), Table.PLAN_TASKS, question, matcher, format);
        var headings = labels.headings(
            "key",
            "label",
            "expected",
            "done",
            "onTime",
            "late",
            "missing",
            "excused",
            "open"
        );
        try (var file = format.to(response, "plan-tasks-" + by + "-" + answer.asOf(), headings)) {
            for (var row : answer.rows()) {
                file.row(cells(row));
            }
            file.row(cells(answer.total()));
            file.complete();
        }
    }

    private static @Nullable Object[] cells(PlanTaskTable.Row row) {
        return new @Nullable Object[] {
            row.key(),
            row.label(),
            row.expected(),
            row.done(),
            row.onTime(),
            row.late(),
            row.missing(),
            row.excused(),
            row.open(),
        };
    }

    @GetMapping("/ranking/export")
    @PermitAll
    void ranking(
        Caller caller,
        @ParameterObject PlanTaskQuestion question,
        @RequestParam(defaultValue = "3") int minimum,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var labels = new Labels(messages, locale);
        var matcher = question.ofThePlan().filter().matcher(tree, null);
        var day = question.day(clock);
        var answer = PlanTaskRanking.of(figures.current().board(), matcher, day, minimum, figures.computedAt());
        note(caller, Table.PLAN_TASK_RANKING, question, matcher, format);
        try (var file = format.to(response, "plan-tasks-ranking-" + day, labels.rankingHeadings())) {
            for (var row : Stream.concat(answer.rows().stream(), answer.unranked().stream()).toList()) {
                file.row(row.cells(labels));
            }
            file.complete();
        }
    }

    @GetMapping("/records/export")
    @PermitAll
    void records(
        Scope scope,
        @ParameterObject PlanTaskQuestion question,
        @RequestParam(required = false) @Nullable String state,
        @RequestParam(defaultValue = "CSV") TableFormat format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var labels = new Labels(messages, locale);
        var matcher = question.filter().matcher(tree, scope);
        var wanted = PlanTaskState.of(state);
        var day = question.day(clock);
        var page = records.page(matcher, wanted, day, new Paging(Paging.MAX_SIZE, null));
        note(scope.caller(), Table.PLAN_TASK_RECORDS, question, matcher, format);
        var headings = labels.headings("task", "unit", "project", "kind", "due", "handedInOn", "acceptedOn", "state");
        try (var file = format.to(response, "plan-tasks-records-" + day, headings)) {
            file.rows(page, paging -> records.page(matcher, wanted, day, paging), item -> cells(item, labels));
            file.complete();
        }
    }

    private @Nullable Object[] cells(PlanTaskRecord item, Labels labels) {
        return new @Nullable Object[] {
            item.taskId(),
            tree
                .find(item.unit())
                .map(unit -> unit.name())
                .orElse(item.unit()),
            item.projectName(),
            labels.word("kind", item.kind()),
            item.due(),
            item.handedInOn(),
            item.acceptedOn(),
            labels.heading(item.state()),
        };
    }

    private void note(
        Caller caller,
        Table table,
        PlanTaskQuestion question,
        PlanTaskFilter.Matcher matcher,
        TableFormat format
    ) {
        var asked = matcher.filter();
        var part = new Part(asked.from(), asked.to(), asked.unit(), question.day(clock));
        exports.taken(caller, table, format, part.of(), part.told(table, matcher.shares()));
    }
}
