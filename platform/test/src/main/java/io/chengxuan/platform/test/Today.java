package io.chengxuan.platform.test;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The business clock of a test, put to noon of any day or to any minute in Shanghai. Starts at noon of {@code chengxuan.test.today}. */
public final class Today extends Clock {

    private volatile Instant now;

    Today(LocalDate first) {
        now = noon(first);
    }

    public void is(String date) {
        now = noon(LocalDate.parse(date));
    }

    public void is(String date, String time) {
        now = LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(BUSINESS_ZONE).toInstant();
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

    /** To be imported by the tests that say what day it is. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        Today today(@Value("${chengxuan.test.today:2026-01-02}") String first) {
            return new Today(LocalDate.parse(first));
        }
    }
}
