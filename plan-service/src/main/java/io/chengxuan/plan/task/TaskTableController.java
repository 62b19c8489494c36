package io.chengxuan.plan.task;

import io.chengxuan.plan.export.DocumentFormat;
import io.chengxuan.plan.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.Percent;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Paging;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task list as a file, written while it is read; who takes it is noted first. */
@RestController
class TaskTableController {

    private final Tasks tasks;
    private final TaskViews views;
    private final UnitTree units;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    TaskTableController(
        Tasks tasks,
        TaskViews views,
        UnitTree units,
        Exports exports,
        MessageSource messages,
        Clock clock
    ) {
        this.tasks = tasks;
        this.views = views;
        this.units = units;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every task that the list would show, page by page. */
    @GetMapping("/api/tasks/table")
    @PermitAll
    void taskTable(
        @ParameterObject TaskQuery query,
        @RequestParam(defaultValue = "XLSX") DocumentFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var texts = new TableTexts(messages, locale);
        var today = LocalDate.now(clock);
        var day = query.asOf() == null ? today : query.asOf();
        var soon = views.lastSoon(day);
        var page = tasks.page(query, scope, new Paging(Paging.MAX_SIZE, null), day, soon);
        exports.listTaken(scope.caller(), What.TASK_LIST, format, query.plan(), query.unit());
        var headings = texts.headings(
            "project",
            "kind",
            "unit",
            "responsible",
            "due",
            "originalDue",
            "percent",
            "status",
            "timeliness",
            "handedInOn",
            "acceptedOn"
        );
        try (var file = format.to(response, texts.text("export.tasks", day), headings)) {
            file.rows(
                page,
                paging -> tasks.page(query, scope, paging, day, soon),
                task -> cells(views.row(task, scope, day), texts)
            );
            file.complete();
        }
    }

    private @Nullable Object[] cells(TaskViews.Row row, TableTexts texts) {
        var task = row.task();
        return new @Nullable Object[] {
            task.projectName(),
            texts.text("kind." + task.kind()),
            name(task.unit()),
            name(task.responsible()),
            task.due(),
            task.originalDue(),
            new Percent(task.percent()),
            texts.text("task.status." + task.status()),
            timeliness(row.timeliness(), texts),
            task.handedInOn(),
            task.acceptedOn(),
        };
    }

    private static @Nullable String timeliness(Timeliness timeliness, TableTexts texts) {
        if (timeliness.onTime() != null) {
            return texts.text(timeliness.onTime() ? "timeliness.on-time" : "timeliness.late");
        }
        if (timeliness.overdue()) {
            return texts.text("timeliness.overdue");
        }
        if (timeliness.dueSoon()) {
            return texts.text("timeliness.due-soon");
        }
        return timeliness.behind() ? texts.text("timeliness.behind") : null;
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
