package io.chengxuan.gateway;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The business clock, put to any minute in Shanghai. Starts at noon of 2 March 2026. */
public final class Today extends Clock {

    private volatile Instant now = LocalDate.of(2026, 3, 2).atTime(LocalTime.NOON).atZone(BUSINESS_ZONE).toInstant();

    public void is(String date, String time) {
        now = LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(BUSINESS_ZONE).toInstant();
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

    /** To be imported by the tests that say what day it is. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        Today today() {
            return new Today();
        }
    }
}
