package io.chengxuan.platform.review;

import java.time.LocalDate;

/** The {@code count}-th working day after a day; the day itself for 0. */
@FunctionalInterface
public interface BusinessDays {
    LocalDate plus(LocalDate day, int count);
}
