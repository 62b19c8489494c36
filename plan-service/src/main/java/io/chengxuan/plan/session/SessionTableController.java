package io.chengxuan.plan.session;

import io.chengxuan.plan.export.What;
import io.chengxuan.plan.session.SessionController.By;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hours and lists of who attended as files; as they name people, who takes one is noted first. */
@RestController
class SessionTableController {

    private final Sessions sessions;
    private final Attendances attendances;
    private final SessionHours hours;
    private final UnitTree units;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    SessionTableController(
        Sessions sessions,
        Attendances attendances,
        SessionHours hours,
        UnitTree units,
        Exports exports,
        MessageSource messages,
        Clock clock
    ) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.hours = hours;
        this.units = units;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** What {@code GET /api/sessions/hours} lists. */
    @GetMapping("/api/sessions/hours/table")
    @PermitAll
    void hoursTable(
        @RequestParam By by,
        @RequestParam @Nullable Integer year,
        @RequestParam @Nullable String unit,
        @RequestParam @Nullable SessionKind kind,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        var rows = by == By.UNIT ? hours.byUnit(wanted, unit, kind, scope) : hours.byPerson(wanted, unit, kind, scope);
        exports.listTaken(scope.caller(), What.SESSION_HOURS, format, null, unit);
        var texts = new TableTexts(messages, locale);
        var name = texts.text("export.session-hours", String.valueOf(wanted));
        if (by == By.UNIT) {
            try (var file = format.to(response, name, texts.headings("member-unit", "attendances", "hours"))) {
                for (var row : rows) {
                    file.row(name(row.unit()), row.attendances(), row.hours());
                }
                file.complete();
            }
            return;
        }
        var headings = texts.headings("person", "staff-number", "member-unit", "attendances", "hours");
        try (var file = format.to(response, name, headings)) {
            for (var row : rows) {
                file.row(row.name(), row.number(), name(row.unit()), row.attendances(), row.hours());
            }
            file.complete();
        }
    }

    /** What {@code GET /api/sessions/{id}/attendances} lists, page by page. */
    @GetMapping("/api/sessions/{id}/attendances/table")
    @PermitAll
    void attendanceTable(
        @PathVariable String id,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var session = sessions.readable(id, scope);
        var within = scope.owns(session) ? null : scope.subtree();
        exports.taken(scope.caller(), What.SESSION_ATTENDANCE, format, id);
        var texts = new TableTexts(messages, locale);
        var name = texts.text("export.session-attendance", session.content().title());
        var headings = texts.headings("person", "member-unit", "staff-number", "hours");
        try (var file = format.to(response, name, headings)) {
            for (
                @Nullable
                String after = null, more = "";
                more != null;
                after = more
            ) {
                var page = attendances.page(id, AttendanceQuery.ALL, within, new Paging(Paging.MAX_SIZE, after));
                for (var row : page.items()) {
                    file.row(row.name(), name(row.unit()), row.number(), row.hours());
                }
                more = page.next();
            }
            file.complete();
        }
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
