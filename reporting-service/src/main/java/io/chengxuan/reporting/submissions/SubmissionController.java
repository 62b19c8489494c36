package io.chengxuan.reporting.submissions;

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

/** Figures of what units owe for topic calls, of those that the caller may read; rankings are open to everybody signed in. */
@RestController
@RequestMapping("/api/reports/submissions")
class SubmissionController {

    private final Figures<OwedBoard> figures;
    private final OwedRecords records;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;

    SubmissionController(
        Figures<OwedBoard> figures,
        OwedRecords records,
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

    /** @param by unit, month, group or call */
    @GetMapping
    @PermitAll
    OwedTable.Answer submissions(
        Scope scope,
        @ParameterObject OwedQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        Locale locale
    ) {
        var at = figures.computedAt();
        var filter = question.filter(tree, scope, clock);
        return new OwedTable(figures.current().board(), filter, OwedTable.By.of(by)).answer(
            at,
            new Labels(messages, locale)
        );
    }

    /** @param minimum how much of a unit's must be counted for a rank */
    @GetMapping("/ranking")
    @PermitAll
    Ranking.Answer submissionRanking(
        @ParameterObject OwedQuestion question,
        @RequestParam(defaultValue = "3") int minimum
    ) {
        var at = figures.computedAt();
        return OwedTable.ranking(figures.current().board(), question.filter(tree, null, clock), minimum, at);
    }

    /** @param state expected, onTime, late, missing, open or excused */
    @GetMapping("/records")
    @PermitAll
    Page<OwedRecord> submissionRecords(
        Scope scope,
        @ParameterObject OwedQuestion question,
        @RequestParam(required = false) @Nullable String state,
        @ParameterObject Paging paging
    ) {
        return records.page(question.filter(tree, scope, clock), OwedState.of(state), paging);
    }
}
