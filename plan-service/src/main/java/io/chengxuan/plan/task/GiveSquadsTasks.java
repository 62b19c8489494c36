package io.chengxuan.plan.task;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives the squads of a task that was broken down a task each, and has those that are there follow what happened to the
 * whole. Ids derive from the whole, and a share keeps the order it followed last: so this can be cut off anywhere, begin
 * again and run twice at once.
 */
@Component
class GiveSquadsTasks {

    private static final Logger log = LoggerFactory.getLogger(GiveSquadsTasks.class);
    private static final int BATCH = 50;

    private final Tasks tasks;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The breakdown of tasks to squads");

    GiveSquadsTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        sweep.over(() -> tasks.toFollow(BATCH), this::follow);
    }

    void follow(Task whole) {
        var squads = Objects.requireNonNull(whole.squads());
        var command = new Command("system:plan", whole.unit(), null, "", null, clock.instant());
        try {
            for (var squad : squads.list()) {
                var assignment = whole.assignment().shared(squad.dueWithin(whole.due()), command.at(), squads.order());
                var share = Task.shareOf(whole, squad.unit(), assignment, command);
                if (tasks.find(share.id()).isPresent() || !tasks.createIfAbsent(share, command)) {
                    tasks.change(share.id(), command, it -> follow(it, whole, squad, assignment, command));
                }
            }
            tasks.change(whole.id(), command, it -> it.squadsFollow(squads.order()));
        } catch (StaleVersion e) {
            log.debug("Somebody was faster; {} is found again: {}", whole.id(), e.getMessage());
        }
    }

    private static void follow(Task share, Task whole, Squads.Squad squad, Assignment assignment, Command command) {
        var reason = Objects.requireNonNull(whole.squads()).reason();
        if (squad.outReason() != null) {
            share.withdraw(assignment.amendment(), squad.outReason(), command);
        } else if (whole.withdrawn() || whole.status().givenUp()) {
            share.withdraw(assignment.amendment(), Objects.requireNonNull(reason), command);
        } else {
            share.follow(assignment, whole.unit(), whole.due(), reason, command);
        }
    }
}
