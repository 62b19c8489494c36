package io.chengxuan.plan.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.calendar.Holidays;
import io.chengxuan.plan.evidence.Evidences;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tasks as the API shows them: the public state, how it stands on a day, and what the caller can do with it. */
@Component
class TaskViews {

    private final Tasks tasks;
    private final Receipts receipts;
    private final Holidays holidays;
    private final Evidences evidences;
    private final Clock clock;

    TaskViews(Tasks tasks, Receipts receipts, Holidays holidays, Evidences evidences, Clock clock) {
        this.tasks = tasks;
        this.receipts = receipts;
        this.holidays = holidays;
        this.evidences = evidences;
        this.clock = clock;
    }

    /** @param parts how its squads' shares stand, null when it was not broken down */
    record Row(
        @JsonUnwrapped TaskState task,
        long version,
        Timeliness timeliness,
        List<Act> allowed,
        Receipts.Standing receipt,
        @Nullable Parts parts
    ) {}

    /** @param derived what other services' milestones say of the whole project, in percent; null while they say nothing */
    record View(@JsonUnwrapped Row row, @Nullable Integer derived, int reminders, List<Entry> history) {}

    /** With the timeliness of that day. */
    Page<Row> rows(Page<Task> page, Scope scope, LocalDate day) {
        var parts = tasks.parts(page.items(), day);
        return page.map(task -> row(task, scope, day, parts));
    }

    View view(Task task, Scope scope) {
        var today = LocalDate.now(clock);
        var row = row(task, scope, today, tasks.parts(List.of(task), today));
        var derived = evidences.of(task.assignment().projectId()).derived();
        return new View(row, derived, task.reminders(), task.history());
    }

    ResponseEntity<View> answer(Task task, Scope scope) {
        return ResponseEntity.ok().eTag(String.valueOf(task.version())).body(view(task, scope));
    }

    /** Without how squads' shares stand. */
    Row row(Task task, Scope scope, LocalDate day) {
        return row(task, scope, day, Map.of());
    }

    private Row row(Task task, Scope scope, LocalDate day, Map<String, Parts> parts) {
        var timeliness = Timeliness.of(task, day, holidays.workingDays());
        return new Row(
            task.state(),
            task.version(),
            timeliness,
            Act.allowed(task, scope),
            receipts.of(task, day),
            parts.get(task.id())
        );
    }

    /** The last due date that counts as soon on a day. */
    LocalDate lastSoon(LocalDate today) {
        return holidays.workingDays().lastWithin(today, Timeliness.SOON);
    }
}
