package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.portfolio.PortfolioRule.Health;
import io.chengxuan.plan.portfolio.PortfolioRule.Reason;
import io.chengxuan.plan.project.ProjectState;
import java.util.List;

/** A project and how it stands. */
record PortfolioRow(
    String id,
    String planId,
    String planNumber,
    int no,
    String name,
    Period period,
    ProjectKind kind,
    List<String> responsible,
    List<String> implementing,
    Health health,
    List<Reason> reasons,
    Progress.Tally progress
) {
    static PortfolioRow of(ProjectState project, Progress.Tally tally, PortfolioRule.Judgement judgement) {
        return new PortfolioRow(
            project.id(),
            project.planId(),
            project.planNumber(),
            project.no(),
            project.name(),
            project.period(),
            project.kind(),
            project.responsible(),
            project.implementing(),
            judgement.health(),
            judgement.reasons(),
            tally
        );
    }
}
