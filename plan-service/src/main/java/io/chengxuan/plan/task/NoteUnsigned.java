package io.chengxuan.plan.task;

import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.jobs.Sweep;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the tasks that nobody has signed for in time, and says so once for each. Tasks of closed plans are left alone. */
@Component
class NoteUnsigned {

    private static final int BATCH = 500;

    private final Tasks tasks;
    private final Plans plans;
    private final Receipts receipts;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The noting of unsigned tasks");

    NoteUnsigned(Tasks tasks, Plans plans, Receipts receipts, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Scheduled(
        fixedRateString = "${chengxuan.plan.unsigned:60s}",
        initialDelayString = "${chengxuan.plan.unsigned:10s}"
    )
    void sweep() {
        var before = receipts.dueIfAssignedBefore(LocalDate.now(clock));
        sweep.over(
            () -> tasks.leftUnsigned(plans.openIds(), before, BATCH),
            task -> tasks.changeFound(task, clock.instant(), Task::leaveUnsigned)
        );
    }
}
