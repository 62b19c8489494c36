package io.chengxuan.plan.calendar;

import io.chengxuan.platform.calendar.WorkingDays;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** All arrangements, and the working days that come of them, read from memory. */
@Repository
public class Holidays extends Aggregates<HolidayYear> {

    private volatile WorkingDays workingDays = WorkingDays.WEEKENDS_ONLY;

    Holidays(AggregateStore store) {
        super(HolidayYear.class, store);
        reload();
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    /** Another instance may have taken an import, so what is in memory follows what is stored. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void reload() {
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        var years = new HashSet<Integer>();
        for (var year : list(new Query())) {
            off.addAll(year.off());
            work.addAll(year.work());
            years.add(year.year());
        }
        workingDays = new WorkingDays(off, work, years);
    }
}
