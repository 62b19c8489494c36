package io.chengxuan.media;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The business clock, put to noon of any day. Starts at 10 June 2026. */
public final class Today extends Clock {

    private volatile Instant now;

    Today() {
        now = noon(LocalDate.of(2026, 6, 10));
    }

    public void is(String date) {
        now = noon(LocalDate.parse(date));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(BUSINESS_ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return BUSINESS_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @TestConfiguration
    static class Configuration {

        @Bean
        Today today() {
            return new Today();
        }
    }
}
