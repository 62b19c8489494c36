package io.chengxuan.media.interview;

import io.chengxuan.media.contact.Contacts;
import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.media.report.RegisteredReports;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked for must be sound, and the ids in it must be there and be the caller's: 422 for each field, or 403. */
@Component
class CheckInterview {

    private static final int LONGEST_DAYS = 31;

    private final Outlets outlets;
    private final Contacts contacts;
    private final RegisteredReports reports;
    private final UnitTree units;
    private final Clock clock;

    CheckInterview(Outlets outlets, Contacts contacts, RegisteredReports reports, UnitTree units, Clock clock) {
        this.outlets = outlets;
        this.contacts = contacts;
        this.reports = reports;
        this.units = units;
        this.clock = clock;
    }

    InterviewContent content(InterviewContent body, Scope scope) {
        var content = body.tidy();
        var problem = Problem.invalid();
        if (units.find(content.unit()).isEmpty()) {
            problem.at("/unit", "unit-unknown", content.unit());
        }
        if (units.find(content.spokesperson().unit()).isEmpty()) {
            problem.at("/spokesperson/unit", "unit-unknown", content.spokesperson().unit());
        }
        var outlet = outlets.find(content.outlet());
        if (outlet.isEmpty()) {
            problem.at("/outlet", "outlet-unknown", content.outlet());
        } else if (outlet.map(Outlet::closed).orElse(false)) {
            problem.at("/outlet", "outlet-closed", outlet.get().name());
        }
        var contact = content.contact();
        if (contact != null && contacts.kept(List.of(contact), List.of(content.outlet())).isEmpty()) {
            problem.at("/contact", "contact-unknown");
        }
        if (content.to().isBefore(content.from())) {
            problem.at("/to", "before-from");
        } else if (content.from().plusDays(LONGEST_DAYS).isBefore(content.to())) {
            problem.at("/to", "too-many-days", LONGEST_DAYS);
        }
        if (content.to().isBefore(LocalDateTime.now(clock))) {
            problem.at("/to", "interview-past");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        if (!scope.owns(content.unit()) || !scope.owns(content.spokesperson().unit())) {
            throw Problem.forbidden();
        }
        return content;
    }

    InterviewResult result(InterviewResult body, Scope scope) {
        var problem = Problem.invalid();
        if (body.heldOn().isAfter(LocalDate.now(clock))) {
            problem.at("/heldOn", "date-future");
        }
        var there = reports.readable(body.pieces(), scope);
        for (int i = 0; i < body.pieces().size(); i++) {
            if (!there.contains(body.pieces().get(i))) {
                problem.at("/reports/" + i, "report-unknown");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var outcome = body.outcome();
        return new InterviewResult(
            body.heldOn(),
            body.asked().strip(),
            outcome == null || outcome.isBlank() ? null : outcome.strip(),
            body.pieces()
        );
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
