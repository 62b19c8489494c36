package io.chengxuan.plan.calendar;

import io.chengxuan.platform.outbox.Aggregate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;

/** The official arrangement of one year: which days are off and which weekend days are worked. */
@Document("holidays")
class HolidayYear extends Aggregate {

    private final String unit;
    private List<LocalDate> off = List.of();
    private List<LocalDate> work = List.of();

    HolidayYear(String id, String unit) {
        super(id);
        this.unit = unit;
    }

    /** Puts another arrangement in place of this one; nothing happens when it is the same. */
    void arrange(Collection<LocalDate> daysOff, Collection<LocalDate> daysWorked) {
        var newOff = daysOff.stream().sorted().distinct().toList();
        var newWork = daysWorked.stream().sorted().distinct().toList();
        if (version() == 0 || !newOff.equals(off) || !newWork.equals(work)) {
            off = newOff;
            work = newWork;
            raise(What.ARRANGED);
        }
    }

    int year() {
        return Integer.parseInt(id());
    }

    List<LocalDate> off() {
        return off;
    }

    List<LocalDate> work() {
        return work;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected HolidayYearState state() {
        return new HolidayYearState(id(), year(), off, work);
    }

    private enum What {
        ARRANGED,
    }
}
