package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.table.Labels;
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

/** Figures of coverage, of the pieces about units that the caller may read. */
@RestController
@RequestMapping("/api/reports/coverage")
class CoverageController {

    private final Figures<CoverageBoard> figures;
    private final CoverageRecords records;
    private final CompareCoverage compareCoverage;
    private final UnitTree tree;
    private final Clock clock;
    private final MessageSource messages;

    CoverageController(
        Figures<CoverageBoard> figures,
        CoverageRecords records,
        CompareCoverage compareCoverage,
        UnitTree tree,
        Clock clock,
        MessageSource messages
    ) {
        this.figures = figures;
        this.records = records;
        this.compareCoverage = compareCoverage;
        this.tree = tree;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param by unit, month, group, level, kind, tone, tier, topic, series or campaign */
    @GetMapping
    @PermitAll
    CoverageTable.Answer coverage(
        Scope scope,
        @ParameterObject CoverageQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        Locale locale
    ) {
        var at = figures.computedAt();
        var filter = question.filter(tree, scope, clock);
        return new CoverageTable(figures.current().board(), filter, CoverageTable.By.of(by)).answer(
            at,
            new Labels(messages, locale)
        );
    }

    /**
     * This year against another: pieces and tiers of the same months, with what is stated of the other year, or else what
     * was counted of it.
     *
     * @param by as for the table; figures are stated by unit, month, group and level only
     * @param against the other year; the one before unless given
     */
    @GetMapping("/comparison")
    @PermitAll
    CoverageComparison.Answer coverageComparison(
        Scope scope,
        @ParameterObject CoverageQuestion question,
        @RequestParam(defaultValue = "month") String by,
        @RequestParam @Nullable Integer against,
        Locale locale
    ) {
        var labels = new Labels(messages, locale);
        return compareCoverage.compare(question, CoverageTable.By.of(by), against, scope, labels);
    }

    @GetMapping("/records")
    @PermitAll
    Page<CoverageRecord> coverageRecords(
        Scope scope,
        @ParameterObject CoverageQuestion question,
        @ParameterObject Paging paging
    ) {
        return records.page(question.filter(tree, scope, clock), paging);
    }
}
