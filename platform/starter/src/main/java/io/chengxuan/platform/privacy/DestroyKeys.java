package io.chengxuan.platform.privacy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Destroys the keys of months that are over and for which no document holds anything any more. */
public final class DestroyKeys {

    private static final Logger log = LoggerFactory.getLogger(DestroyKeys.class);

    private final MonthKeys keys;
    private final List<RetainedData> holders;
    private final Clock clock;

    DestroyKeys(MonthKeys keys, List<RetainedData> holders, Clock clock) {
        this.keys = keys;
        this.holders = holders;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${chengxuan.privacy.sweep:1h}", initialDelayString = "${chengxuan.privacy.sweep:1h}")
    public void sweep() {
        var present = YearMonth.now(clock);
        for (var month : keys.months()) {
            if (month.isBefore(present) && holders.stream().noneMatch(holder -> holder.holds(month))) {
                keys.destroy(month);
                log.info("Destroyed the key of personal data kept until {}", month);
            }
        }
    }
}
