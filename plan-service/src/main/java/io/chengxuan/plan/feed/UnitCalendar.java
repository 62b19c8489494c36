package io.chengxuan.plan.feed;

import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * A unit's calendar from last year on: the periods of the projects it answers for or works on, and the due dates of its own
 * tasks. All of them are whole days, which mean the same in every time zone; the last day of a period is part of it.
 */
@Component
class UnitCalendar {

    private final Projects projects;
    private final Tasks tasks;
    private final UnitTree units;
    private final Clock clock;

    UnitCalendar(Projects projects, Tasks tasks, UnitTree units, Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
    }

    /** {@code fingerprint} is the same as long as the calendar says the same. */
    record Content(byte[] bytes, String fingerprint) {}

    Content of(String unit) {
        var since = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
        var periods = projects.concerning(unit, since.getYear());
        var dues = tasks.dueOf(unit, since);
        var says = new ArrayList<String>();
        periods.forEach(project -> says.add(project.id() + project.version()));
        dues.forEach(task -> says.add(task.id() + task.version()));
        return new Content(written(unit, periods, dues), Fingerprint.of(says.toArray(String[]::new)));
    }

    private byte[] written(String unit, List<Project> periods, List<Task> dues) {
        var name = units
            .find(unit)
            .map(it -> it.name())
            .orElse(unit);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Chengxuan//Plan//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name + "宣传工作"));
        periods.forEach(project -> calendar.add(period(project)));
        dues.forEach(task -> calendar.add(due(task)));
        var bytes = new ByteArrayOutputStream();
        try {
            // Validation is the tests' work: one odd entry must not take the whole calendar away.
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static VEvent period(Project project) {
        var content = project.content();
        var event = days(
            project.id(),
            project.version(),
            Objects.requireNonNull(content.period().from()),
            Objects.requireNonNull(content.period().to()),
            content.name()
        );
        event.add(new Description(content.content()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static VEvent due(Task task) {
        var event = days(task.id(), task.version(), task.due(), task.due(), "截止：" + task.assignment().projectName());
        event.add(status(task));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static Status status(Task task) {
        return task.status() == TaskStatus.CANCELLED
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED;
    }

    /** The end is the day after the last one, as RFC 5545 has it. */
    private static VEvent days(String id, long version, LocalDate first, LocalDate last, String summary) {
        var event = new VEvent(first, last.plusDays(1), summary);
        event.add(new Uid(id + "@chengxuan"));
        event.add(new Sequence((int) Math.min(version, Integer.MAX_VALUE)));
        return event;
    }
}
