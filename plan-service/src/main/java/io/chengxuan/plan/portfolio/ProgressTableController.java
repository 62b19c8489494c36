package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.calendar.Holidays;
import io.chengxuan.plan.export.DocumentFormat;
import io.chengxuan.plan.export.What;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.Percent;
import io.chengxuan.platform.exports.TableTexts;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The progress table of a plan: a row for each project, counted from the tasks that the caller may read. */
@RestController
class ProgressTableController {

    private final Plans plans;
    private final Projects projects;
    private final Tasks tasks;
    private final Holidays holidays;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    ProgressTableController(
        Plans plans,
        Projects projects,
        Tasks tasks,
        Holidays holidays,
        Exports exports,
        MessageSource messages,
        Clock clock
    ) {
        this.plans = plans;
        this.projects = projects;
        this.tasks = tasks;
        this.holidays = holidays;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param asOf the business day that it is told for; today unless given */
    @GetMapping("/api/plans/{id}/progress")
    @PermitAll
    void progressTable(
        @PathVariable String id,
        @RequestParam @Nullable LocalDate asOf,
        @RequestParam(defaultValue = "XLSX") DocumentFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var plan = plans.readable(id, scope);
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var progress = new Progress(day, holidays.workingDays());
        tasks.forEachOf(id, scope, progress::add);
        exports.taken(scope.caller(), What.PLAN_PROGRESS, format, id);
        var texts = new TableTexts(messages, locale);
        var headings = texts.headings(
            "no",
            "period",
            "project",
            "kind",
            "responsible",
            "tasks",
            "onTime",
            "late",
            "missing",
            "open",
            "excused",
            "accepted",
            "percent"
        );
        try (var file = format.to(response, texts.text("export.progress", plan.number(), day), headings)) {
            for (var project : projects.of(id)) {
                file.row(cells(project, progress.of(project.id()), texts));
            }
            file.complete();
        }
    }

    private static @Nullable Object[] cells(Project project, Progress.Tally tally, TableTexts texts) {
        var content = project.content();
        return new @Nullable Object[] {
            content.no(),
            content.period().label(),
            content.name(),
            texts.text("kind." + content.kind()),
            String.join("、", content.responsible()),
            tally.tasks(),
            tally.onTime(),
            tally.late(),
            tally.missing(),
            tally.open(),
            tally.excused(),
            tally.accepted(),
            new Percent(tally.percent()),
        };
    }
}
