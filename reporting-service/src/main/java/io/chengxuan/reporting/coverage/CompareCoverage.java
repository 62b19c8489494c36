package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.reporting.baseline.Baselines;
import io.chengxuan.reporting.coverage.CoverageTable.By;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.table.Asked;
import io.chengxuan.reporting.table.Labels;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a question's months against the same months of another year. */
@Component
class CompareCoverage {

    private final Figures<CoverageBoard> figures;
    private final Baselines baselines;
    private final UnitTree tree;
    private final Clock clock;

    CompareCoverage(Figures<CoverageBoard> figures, Baselines baselines, UnitTree tree, Clock clock) {
        this.figures = figures;
        this.baselines = baselines;
        this.tree = tree;
        this.clock = clock;
    }

    CoverageComparison.Answer compare(
        CoverageQuestion question,
        By by,
        @Nullable Integer against,
        Scope scope,
        Labels labels
    ) {
        var at = figures.computedAt();
        var period = CoveragePeriod.of(question, against, clock);
        var board = figures.current().board();
        var filter = period.in(question).filter(tree, scope, clock);
        var now = new CoverageTable(board, filter, by).answer(at, labels);
        var over =
            period.lastOver() < period.first()
                ? now
                : new CoverageTable(board, period.over(question).filter(tree, scope, clock), by).answer(at, labels);
        boolean counted = board.firstDay().filter(period::counted).isPresent();
        var last = counted
            ? new CoverageTable(board, period.before(question).filter(tree, scope, clock), by).answer(at, labels)
            : null;
        var unit = Asked.text(question.unit());
        var of = unit != null || scope.city() ? unit : scope.caller().unit();
        var stated = new LastYear(
            baselines.of(period.against()),
            period,
            filter,
            of == null || tree.isCity(of) ? null : of,
            Asked.text(question.group()),
            labels
        );
        // What is stated of the whole city, or of a unit that is not the caller's, is not told in the name of its own.
        boolean told = scope.city() || (of != null && scope.owns(of));
        return new CoverageComparison(period, by, now, over, last, told ? stated : stated.nothing()).answer();
    }
}
