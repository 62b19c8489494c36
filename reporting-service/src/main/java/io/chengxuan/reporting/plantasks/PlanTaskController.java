package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.figures.Figures;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of plan tasks, those of the records that the caller may read. */
@RestController
@RequestMapping("/api/reports/plan-tasks")
class PlanTaskController {

    private final Figures<PlanTaskBoard> figures;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;

    PlanTaskController(Figures<PlanTaskBoard> figures, UnitTree tree, Clock clock, MessageSource messages) {
        this.figures = figures;
        this.tree = tree;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    @PermitAll
    PlanTaskTable.Answer table(
        Scope scope,
        @RequestParam(defaultValue = "unit") String by,
        @RequestParam(required = false) @Nullable YearMonth from,
        @RequestParam(required = false) @Nullable YearMonth to,
        @RequestParam(required = false) @Nullable String unit,
        @RequestParam(required = false) @Nullable String group,
        @RequestParam(required = false) @Nullable String kind,
        @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
        Locale locale
    ) {
        var computedAt = figures.computedAt();
        var matcher = new PlanTaskFilter(from, to, unit, group, kind).matcher(tree, scope);
        var dimension = dimension(by);
        var day = PlanTaskFilter.epochDay(asOf, LocalDate.now(clock));
        var table = new PlanTaskTable(figures.current().board(), matcher, dimension, day);
        return table.answer(dimension, computedAt, new LocalLabels(messages, locale));
    }

    private static PlanTaskTable.By dimension(String name) {
        try {
            return PlanTaskTable.By.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "by");
        }
    }
}
