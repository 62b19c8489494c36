package io.chengxuan.plan.feed;

import io.chengxuan.plan.project.Project;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.session.Session;
import io.chengxuan.plan.session.SessionStatus;
import io.chengxuan.plan.session.Sessions;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * A unit's calendar from last year on: the periods of the projects it answers for or works on and the due dates of its own
 * tasks, which are whole days and mean the same in every time zone, with the last day of a period part of it; and the sessions
 * it holds or is invited to, at their time in Shanghai. All of them, however many; who leads a session is not said.
 */
@Component
class UnitCalendar {

    private final Projects projects;
    private final Tasks tasks;
    private final Sessions sessions;
    private final UnitTree units;
    private final Clock clock;

    UnitCalendar(Projects projects, Tasks tasks, Sessions sessions, UnitTree units, Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.sessions = sessions;
        this.units = units;
        this.clock = clock;
    }

    /** {@code fingerprint} is the same as long as the calendar says the same. */
    record Content(byte[] bytes, String fingerprint) {}

    /** Whatever its address is called: whoever has the address reads it without an account. */
    Content of(String unit) {
        var name = units.find(unit).map(Unit::name).orElse(unit) + "宣传工作";
        var since = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
        var periods = projects.concerning(unit, since.getYear());
        var dues = all(since, day -> tasks.dueOf(unit, day), Task::id, Task::due);
        var held = all(since, day -> sessions.concerning(unit, day), Session::id, it ->
            it.content().from().toLocalDate()
        );
        var says = new ArrayList<>(List.of(name));
        periods.forEach(project -> says.add(project.id() + project.version()));
        dues.forEach(task -> says.add(task.id() + task.version()));
        held.forEach(session -> says.add(session.id() + session.version()));
        return new Content(written(name, periods, dues, held), Fingerprint.of(says.toArray(String[]::new)));
    }

    /** What is read portion by portion in the order of days; the last portion brings nothing new. */
    private static <T> List<T> all(
        LocalDate since,
        Function<LocalDate, List<T>> portion,
        Function<T, String> id,
        Function<T, LocalDate> day
    ) {
        var found = new LinkedHashMap<String, T>();
        var from = since;
        for (int before = -1; before < found.size(); ) {
            before = found.size();
            for (var each : portion.apply(from)) {
                found.putIfAbsent(id.apply(each), each);
                from = day.apply(each);
            }
        }
        return List.copyOf(found.values());
    }

    private static byte[] written(String name, List<Project> periods, List<Task> dues, List<Session> held) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Chengxuan//Plan//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (!held.isEmpty()) {
            calendar.add(ShanghaiTime.zone());
        }
        periods.forEach(project -> calendar.add(period(project)));
        dues.forEach(task -> calendar.add(due(task)));
        held.forEach(session -> calendar.add(session(session)));
        var lines = new StringWriter();
        try {
            // Validation is the tests' work: one odd entry must not take the whole calendar away. The library folds by letters.
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(lines.toString());
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
        event.add(status(task.status() == TaskStatus.CANCELLED));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static VEvent session(Session session) {
        var content = session.content();
        var event = new VEvent();
        event.add(ShanghaiTime.at(new DtStart<>(content.from())));
        event.add(ShanghaiTime.at(new DtEnd<>(content.to())));
        event.add(new Summary(content.title()));
        identify(event, session.id(), session.version());
        if (content.place() != null) {
            event.add(new Location(content.place()));
        }
        if (content.agenda() != null) {
            event.add(new Description(content.agenda()));
        }
        event.add(status(session.status() == SessionStatus.CANCELLED));
        event.add(ImmutableTransp.OPAQUE);
        return event;
    }

    private static Status status(boolean cancelled) {
        return cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    /** The end is the day after the last one, as RFC 5545 has it. */
    private static VEvent days(String id, long version, LocalDate first, LocalDate last, String summary) {
        var event = new VEvent(first, last.plusDays(1), summary);
        identify(event, id, version);
        return event;
    }

    private static void identify(VEvent event, String id, long version) {
        event.add(new Uid(id + "@chengxuan"));
        event.add(new Sequence((int) Math.min(version, Integer.MAX_VALUE)));
    }
}
