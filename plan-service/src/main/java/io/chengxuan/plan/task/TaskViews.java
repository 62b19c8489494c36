package io.chengxuan.plan.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.calendar.Holidays;
import io.chengxuan.platform.access.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tasks as the API shows them: the public state, how it stands on a day, and what the caller can do with it. */
@Component
class TaskViews {

    private final Holidays holidays;
    private final Clock clock;

    TaskViews(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    record Row(@JsonUnwrapped TaskState task, long version, Timeliness timeliness, List<Act> allowed) {}

    record View(@JsonUnwrapped Row row, int reminders, List<Entry> history) {}

    /** With the timeliness of that day. */
    Row row(Task task, Scope scope, LocalDate day) {
        var timeliness = Timeliness.of(task, day, holidays.workingDays());
        return new Row(task.state(), task.version(), timeliness, Act.allowed(task, scope));
    }

    View view(Task task, Scope scope) {
        return new View(row(task, scope, LocalDate.now(clock)), task.reminders(), task.history());
    }

    /** The last due date that counts as soon on a day. */
    LocalDate lastSoon(LocalDate today) {
        return holidays.workingDays().lastWithin(today, Timeliness.SOON);
    }
}
