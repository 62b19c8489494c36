package io.chengxuan.plan.task;

import io.chengxuan.plan.calendar.Holidays;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.jobs.Sweep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of tasks that are due soon or overdue, each once a day: the day stands in the task and is part of the same
 * conditional update as the event, so that two instances do not remind twice. Tasks of closed plans are left alone.
 */
@Component
class RemindUnits {

    private static final int BATCH = 500;
    private static final int BATCHES = 40;

    private final Tasks tasks;
    private final Plans plans;
    private final Holidays holidays;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The reminding of units");

    RemindUnits(Tasks tasks, Plans plans, Holidays holidays, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Soon after midnight, because it looks every minute for what has not been reminded of today. */
    @Scheduled(
        fixedRateString = "${chengxuan.plan.reminders:60s}",
        initialDelayString = "${chengxuan.plan.reminders:10s}"
    )
    void sweep() {
        var today = LocalDate.now(clock);
        for (int left = BATCHES; left > 0 && remind(today) == BATCH; left--) {
            // There may be more.
        }
    }

    /** Reminds of the most urgent; how many they were. */
    private int remind(LocalDate today) {
        var found = new AtomicInteger();
        var soon = holidays.workingDays().lastWithin(today, Timeliness.SOON);
        sweep.over(
            () -> {
                var due = tasks.toRemindOf(plans.openIds(), today, soon, BATCH);
                found.set(due.size());
                return due;
            },
            task -> tasks.changeFound(task, clock.instant(), it -> it.remind(today))
        );
        return found.get();
    }
}
