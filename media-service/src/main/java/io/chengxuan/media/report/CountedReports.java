package io.chengxuan.media.report;

import io.chengxuan.media.outlet.OutletKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registered pieces as they are counted, without regard to who asks: not for answers to callers. */
@Component
public class CountedReports {

    private final Reports reports;

    CountedReports(Reports reports) {
        this.reports = reports;
    }

    /** Of some days, both included; no more than so many. */
    public List<CountedReport> between(LocalDate from, LocalDate to, int most) {
        return reports.registered(from, to, most).stream().map(CountedReport::of).toList();
    }

    /** Those of groups of reprints that appeared before the first or after the second day. */
    public List<CountedReport> inGroups(Collection<String> groups, LocalDate before, LocalDate after) {
        return reports.inGroups(groups, before, after).stream().map(CountedReport::of).toList();
    }

    /** How many are about one of the units; in outlets of any kind when none is named. */
    public long count(Collection<String> units, Collection<OutletKind> kinds, LocalDate from, LocalDate to) {
        return reports.countRegistered(units, kinds, from, to);
    }

    /** Whether anything is known of the days up to this one. */
    public boolean anyUntil(LocalDate day) {
        return !reports.registered(LocalDate.EPOCH, day, 1).isEmpty();
    }
}
