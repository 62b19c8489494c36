package io.chengxuan.media.report;

import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives the reports of an outlet whose level or kind was put right the right ones. An outlet counts as followed only some time
 * after its change: until then somebody may still be storing a piece who read the outlet before it.
 */
@Component
class FollowOutlets {

    private static final int AT_ONCE = 500;

    private final Outlets outlets;
    private final Reports reports;
    private final Clock clock;
    private final Duration settle;
    private final Sweep sweep = new Sweep("The follow-up of outlets");

    FollowOutlets(
        Outlets outlets,
        Reports reports,
        Clock clock,
        @Value("${chengxuan.media.settle:60s}") Duration settle
    ) {
        this.outlets = outlets;
        this.reports = reports;
        this.clock = clock;
        this.settle = settle;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        sweep.over(() -> outlets.toFollow(10), this::follow);
    }

    void follow(Outlet outlet) {
        boolean settled = !clock.instant().isBefore(Objects.requireNonNull(outlet.followSince()).plus(settle));
        for (var some = behind(outlet); !some.isEmpty(); some = behind(outlet)) {
            some.forEach(report -> follow(report.id(), outlet));
        }
        if (settled) {
            outlets.followed(outlet.id(), outlet.classes(), Command.bySystem("media", outlet.unit()));
        }
    }

    private List<Report> behind(Outlet outlet) {
        return reports.behind(outlet.id(), outlet.classes(), AT_ONCE);
    }

    private void follow(String id, Outlet outlet) {
        try {
            reports.change(id, Command.bySystem("media", outlet.unit()), report -> report.follow(outlet));
        } catch (StaleVersion _) {
            // Somebody changed it just now; it is still behind and comes again.
        }
    }
}
