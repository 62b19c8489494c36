package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.jobs.Sweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for plans whose breakdown or closing is unfinished, whoever began it. */
@Component
class BreakdownSweep {

    private final Plans plans;
    private final BreakDownPlan breakDownPlan;
    private final Sweep issued = new Sweep("The breakdown of plans");
    private final Sweep closed = new Sweep("The closing of projects");

    BreakdownSweep(Plans plans, BreakDownPlan breakDownPlan) {
        this.plans = plans;
        this.breakDownPlan = breakDownPlan;
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        issued.over(plans::toBreakDown, breakDownPlan::breakDown);
        closed.over(plans::toCloseProjectsOf, breakDownPlan::closeProjects);
    }
}
