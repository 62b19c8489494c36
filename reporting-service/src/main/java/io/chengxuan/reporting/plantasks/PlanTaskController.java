package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.table.Labels;
import io.chengxuan.reporting.table.Ranking;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures of plan tasks. Table and records are those that the caller may read, so that a figure always opens to exactly
 * its records; rankings are open to everybody signed in.
 */
@RestController
@RequestMapping("/api/reports/plan-tasks")
class PlanTaskController {

    private final Figures<PlanTaskBoard> figures;
    private final PlanTaskRecords records;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;

    PlanTaskController(
        Figures<PlanTaskBoard> figures,
        PlanTaskRecords records,
        UnitTree tree,
        Clock clock,
        MessageSource messages
    ) {
        this.figures = figures;
        this.records = records;
        this.tree = tree;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    @PermitAll
    PlanTaskTable.Answer table(
        Scope scope,
        @ParameterObject PlanTaskQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        Locale locale
    ) {
        var at = figures.computedAt();
        var matcher = question.filter().matcher(tree, scope);
        var table = new PlanTaskTable(figures.current().board(), matcher, PlanTaskTable.By.of(by), question.day(clock));
        return table.answer(at, new Labels(messages, locale));
    }

    @GetMapping("/ranking")
    @PermitAll
    Ranking.Answer ranking(@ParameterObject PlanTaskQuestion question, @RequestParam(defaultValue = "3") int minimum) {
        var at = figures.computedAt();
        var matcher = question.ofThePlan().filter().matcher(tree, null);
        return PlanTaskRanking.of(figures.current().board(), matcher, question.day(clock), minimum, at);
    }

    @GetMapping("/records")
    @PermitAll
    Page<PlanTaskRecord> records(
        Scope scope,
        @ParameterObject PlanTaskQuestion question,
        @RequestParam(required = false) @Nullable String state,
        @ParameterObject Paging paging
    ) {
        var matcher = question.filter().matcher(tree, scope);
        return records.page(matcher, PlanTaskState.of(state), question.day(clock), paging);
    }
}
