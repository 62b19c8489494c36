package io.chengxuan.media.report;

import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers a piece, or says something else of one. The store decides whether its key is free; whose it is is looked up only to
 * be told.
 */
@Component
class RegisterReport {

    private final Reports reports;
    private final CheckReport check;
    private final Outlets outlets;
    private final UnitTree units;

    RegisterReport(Reports reports, CheckReport check, Outlets outlets, UnitTree units) {
        this.reports = reports;
        this.check = check;
        this.outlets = outlets;
        this.units = units;
    }

    /** {@code report-registered} 409 with the id of the piece that has the key, if the caller may read it. */
    Report register(ReportRequest body, @Nullable ReadingRequest reading, Scope scope, Command command) {
        var outlet = named(() -> check.outlet(body));
        var content = named(() -> check.content(body, scope));
        var first =
            reading == null
                ? List.<Reading>of()
                : List.of(reading.read("/reading", content.date(), check.today(), command.actor()));
        var owner = owner(content, scope);
        refuseSameTitle(content, scope, command);
        var report = Report.registered(command.newId(), content, content.key(), owner, outlet, command).with(first);
        return unlessKnown(content, scope, () -> reports.create(report, command));
    }

    /** {@code report-registered} as for a new one. Whose it was and whose it is to be: the caller must be both. */
    Report correct(String id, ReportRequest body, Scope scope, Command command) {
        var outlet = check.outlet(body);
        var content = check.content(body, scope);
        var owner = owner(content, scope);
        return unlessKnown(content, scope, () -> change(id, content, owner, outlet, command));
    }

    /** Says which press release it came of, which is out; null for none. {@code release-unknown} 422. */
    Report cameOf(String id, @Nullable String release, Command command) {
        check.release(release);
        return reports.change(id, command, report -> {
            var outlet = outlets.get(report.content().outletId());
            report.correct(report.content().of(release), report.unit(), outlet, command);
        });
    }

    /** A new piece stands in a part of the body. */
    private static <T> T named(Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem wrong) {
            throw wrong.in("/report");
        }
    }

    /** Without a link, a piece that is there with one is known by its title. Not when the command is just repeated. */
    private void refuseSameTitle(ReportContent content, Scope scope, Command command) {
        if (content.link() == null && (command.key() == null || reports.find(command.key()).isEmpty())) {
            reports
                .ofTitle(content.key().ofTitle())
                .stream()
                .findFirst()
                .ifPresent(known -> {
                    throw registered(known, scope);
                });
        }
    }

    private Report change(String id, ReportContent content, String owner, Outlet outlet, Command command) {
        return reports.change(id, command, report -> report.correct(content, owner, outlet, command));
    }

    private String owner(ReportContent content, Scope scope) {
        var owner = Shares.owner(content.shares(), units);
        if (!scope.owns(owner)) {
            throw Problem.forbidden();
        }
        return owner;
    }

    private Report unlessKnown(ReportContent content, Scope scope, Supplier<Report> write) {
        try {
            return write.get();
        } catch (Problem refused) {
            if (!refused.slug().equals("already-exists")) {
                throw refused;
            }
            var known = reports.withKey(content.key().value());
            throw known.map(report -> registered(report, scope)).orElse(refused);
        }
    }

    private Problem registered(Report known, Scope scope) {
        if (!scope.mayRead(known)) {
            return Problem.conflict("report-registered-elsewhere");
        }
        var outlet = outlets.find(known.content().outletId()).map(Outlet::name).orElse("");
        return Problem.conflict("report-registered", known.content().date(), outlet, known.content().title()).with(
            "id",
            known.id()
        );
    }
}
