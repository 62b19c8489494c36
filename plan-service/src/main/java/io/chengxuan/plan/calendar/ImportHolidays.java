package io.chengxuan.plan.calendar;

import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes a table {@code from to kind [name]} of official arrangements, one row a range of days, kind OFF or WORK. It
 * replaces the arrangement of every year it names; other years stay. A wrong row is reported and skipped.
 */
@Component
class ImportHolidays {

    private static final int LONGEST = 31;
    private static final List<String> KINDS = List.of("OFF", "WORK");

    private final Holidays holidays;
    private final MessageSource messages;

    ImportHolidays(Holidays holidays, MessageSource messages) {
        this.holidays = holidays;
        this.messages = messages;
    }

    /** How many years were new, changed and as they were, and the rows that were skipped. */
    record Outcome(int created, int changed, int unchanged, List<Fault> problems) {}

    private record Days(Set<LocalDate> off, Set<LocalDate> work) {}

    Outcome from(byte[] file, Command command) {
        var faults = new ArrayList<Fault>();
        var years = new TreeMap<Integer, Days>();
        for (var written : Table.read(file, Columns.required(messages, "from", "to", "kind")).rows()) {
            var row = inCodes(written);
            try {
                require(row);
                add(row, years);
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
            }
        }
        int created = 0;
        int changed = 0;
        for (var year : years.entrySet()) {
            var before = holidays.find(String.valueOf(year.getKey()));
            if (before.isEmpty()) {
                var arrangement = new HolidayYear(String.valueOf(year.getKey()), command.unit());
                arrangement.arrange(year.getValue().off(), year.getValue().work());
                holidays.create(arrangement, command);
                created++;
            } else {
                var after = holidays.change(before.get().id(), command, arrangement ->
                    arrangement.arrange(year.getValue().off(), year.getValue().work())
                );
                changed += after.version() > before.get().version() ? 1 : 0;
            }
        }
        holidays.reload();
        return new Outcome(created, changed, years.size() - created - changed, faults);
    }

    private Row inCodes(Row row) {
        return Columns.code(messages, "holiday", KINDS, row.get("kind"))
            .map(kind -> row.with("kind", kind))
            .orElse(row);
    }

    private static void add(Row row, TreeMap<Integer, Days> years) {
        var last = row.date("to").orElseThrow();
        for (var day = row.date("from").orElseThrow(); !day.isAfter(last); day = day.plusDays(1)) {
            var days = years.computeIfAbsent(day.getYear(), _ -> new Days(new TreeSet<>(), new TreeSet<>()));
            (row.get("kind").equals("OFF") ? days.off() : days.work()).add(day);
        }
    }

    private static void require(Row row) {
        var from = row.date("from").orElseThrow(() -> new WrongCell("from", "date"));
        var to = row.date("to").orElseThrow(() -> new WrongCell("to", "date"));
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
            throw new WrongCell("to", "day-range");
        }
        if (!KINDS.contains(row.get("kind"))) {
            throw new WrongCell("kind", "day-kind");
        }
    }
}
