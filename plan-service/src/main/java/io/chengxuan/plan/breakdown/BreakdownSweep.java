package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.Plans;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for plans whose breakdown or closing is unfinished, whoever began it. A sweep and not an event: it is also what
 * goes on after a kill.
 */
@Component
class BreakdownSweep {

    private static final Logger log = LoggerFactory.getLogger(BreakdownSweep.class);

    private final Plans plans;
    private final BreakDownPlan breakDownPlan;
    private final ReentrantLock running = new ReentrantLock();

    BreakdownSweep(Plans plans, BreakDownPlan breakDownPlan) {
        this.plans = plans;
        this.breakDownPlan = breakDownPlan;
    }

    /** At a rate and not with a delay: a long run must not hold up what else the scheduler has to do. */
    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        if (running.tryLock()) {
            try {
                each(plans.toBreakDown(), breakDownPlan::breakDown);
                each(plans.toCloseProjectsOf(), breakDownPlan::closeProjects);
            } finally {
                running.unlock();
            }
        }
    }

    private static void each(List<Plan> unfinished, Consumer<Plan> step) {
        for (var plan : unfinished) {
            try {
                step.accept(plan);
            } catch (RuntimeException e) {
                log.warn("Plan {} is unfinished and will be tried again: {}", plan.id(), e.toString());
            }
        }
    }
}
