package io.chengxuan.plan.task;

import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.sweep.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the tasks that nobody has signed for in time, and says so once for each. Tasks of closed plans are left alone. */
@Component
class NoteUnsigned {

    private static final Logger log = LoggerFactory.getLogger(NoteUnsigned.class);
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
        sweep.over(() -> tasks.leftUnsigned(plans.openIds(), before, BATCH), this::note);
    }

    private void note(Task found) {
        try {
            var command = new Command("system:plan", found.unit(), null, "", found.version(), clock.instant());
            tasks.change(found.id(), command, Task::leaveUnsigned);
        } catch (Problem e) {
            log.debug("Task {} has moved on: {}", found.id(), e.getMessage());
        }
    }
}
