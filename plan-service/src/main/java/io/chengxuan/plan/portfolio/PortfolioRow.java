package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.portfolio.PortfolioRule.Health;
import io.chengxuan.plan.portfolio.PortfolioRule.Reason;
import io.chengxuan.plan.project.Project;
import java.util.List;

/**
 * A project and how it stands.
 *
 * @param responsible codes of the units that answer for it, {@code responsibleNames} as the document names them
 * @param implementing codes of the units with a task
 */
record PortfolioRow(
    String id,
    String planId,
    String planNumber,
    int no,
    String name,
    Period period,
    ProjectKind kind,
    List<String> responsible,
    List<String> responsibleNames,
    List<String> implementing,
    Health health,
    List<Reason> reasons,
    Progress.Tally progress
) {
    static PortfolioRow of(Project of, Progress.Tally tally, PortfolioRule.Judgement judgement) {
        var project = of.state();
        return new PortfolioRow(
            project.id(),
            project.planId(),
            project.planNumber(),
            project.no(),
            project.name(),
            project.period(),
            project.kind(),
            project.responsible(),
            of.content().responsible(),
            project.implementing(),
            judgement.health(),
            judgement.reasons(),
            tally
        );
    }
}
