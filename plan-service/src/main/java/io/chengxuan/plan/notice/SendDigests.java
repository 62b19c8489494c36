package io.chengxuan.plan.notice;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.jobs.Sweep;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts one notice a day into the inbox of each account that wants one: the list of what came into the inbox
 * until the hour and was kept back. Its id
 * follows from account and day and it is inserted before the account is done with, so that a kill or another instance changes
 * nothing; a day without news has none.
 */
@Component
class SendDigests {

    private static final int BATCH = 500;
    /** What was on its way into an inbox at the hour has arrived by then. */
    private static final Duration ARRIVAL = Duration.ofMinutes(1);

    private final Notices notices;
    private final NoticeSettingsStore settings;
    private final Clock clock;
    private final LocalTime hour;
    private final Sweep sweep = new Sweep("The sending of digests");

    SendDigests(
        Notices notices,
        NoticeSettingsStore settings,
        Clock clock,
        @Value("${chengxuan.plan.digest-at:08:00}") String hour
    ) {
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.hour = LocalTime.parse(hour);
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.reminders:60s}")
    void sweep() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BUSINESS_ZONE);
        var due = today.atTime(hour).atZone(BUSINESS_ZONE).toInstant();
        var day = now.isBefore(due.plus(ARRIVAL)) ? today.minusDays(1) : today;
        var until = day.atTime(hour).atZone(BUSINESS_ZONE).toInstant().toString();
        sweep.over(
            () -> settings.toDigest(until, BATCH),
            account -> {
                notices.digest(account, day, until);
                settings.digested(account, until);
            }
        );
    }
}
