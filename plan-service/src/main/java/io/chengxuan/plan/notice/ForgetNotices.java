package io.chengxuan.plan.notice;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An inbox holds what was told in the last 60 days; an overdue task adds a notice to it every day. */
@Component
class ForgetNotices {

    private static final Duration KEPT = Duration.ofDays(60);

    private final Notices notices;
    private final Clock clock;

    ForgetNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.forgetting:1h}")
    void sweep() {
        notices.forgetBefore(clock.instant().minus(KEPT));
    }
}
