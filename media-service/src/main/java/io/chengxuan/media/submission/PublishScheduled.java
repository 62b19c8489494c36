package io.chengxuan.media.submission;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes what is scheduled when its time has come: one conditional update each, so that it happens once, whatever is killed
 * and however many instances look. What was missed while nothing ran is made up for.
 */
@Component
class PublishScheduled {

    private static final int AT_ONCE = 100;

    private final Submissions submissions;
    private final Clock clock;
    private final Sweep sweep = new Sweep("Scheduled publication");

    PublishScheduled(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        sweep.over(() -> submissions.due(clock.instant(), AT_ONCE), this::publish);
    }

    void publish(Submission due) {
        var system = Command.bySystem("media", due.unit());
        var now = new Command(system.actor(), system.unit(), null, "", null, clock.instant());
        try {
            submissions.change(due.id(), now, submission -> submission.publishDue(LocalDate.now(clock), now));
        } catch (StaleVersion _) {
            // Somebody changed it just now; if it is still to be published it comes again.
        }
    }
}
