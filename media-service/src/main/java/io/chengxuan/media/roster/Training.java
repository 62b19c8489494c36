package io.chengxuan.media.roster;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A training that somebody went to.
 *
 * @param tenths of an hour that it took
 */
record Training(LocalDate date, String topic, int tenths) {
    /** @param hours with one decimal at most */
    static Training of(LocalDate date, String topic, BigDecimal hours) {
        return new Training(date, topic, hours.movePointRight(1).intValueExact());
    }

    BigDecimal hours() {
        return hours(tenths);
    }

    static BigDecimal hours(int tenths) {
        var exact = BigDecimal.valueOf(tenths, 1);
        return tenths % 10 == 0 ? exact.setScale(0) : exact;
    }
}
