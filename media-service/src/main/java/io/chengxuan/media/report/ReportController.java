package io.chengxuan.media.report;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/reports")
class ReportController {

    private final Reports reports;
    private final RegisterReport register;
    private final KnownReports known;
    private final Clock clock;

    ReportController(Reports reports, RegisterReport register, KnownReports known, Clock clock) {
        this.reports = reports;
        this.register = register;
        this.known = known;
        this.clock = clock;
    }

    /** @param reading what the platform showed when it was registered */
    record Registration(@NotNull @Valid ReportRequest report, @Nullable @Valid ReadingRequest reading) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param on null for not any more */
    record Recheck(@Nullable LocalDate on) {}

    record Release(@Nullable @Size(max = 100) String release) {}

    /** Pieces in scope, the latest first. */
    @GetMapping
    @PermitAll
    Page<ReportViews.Row> page(@ParameterObject ReportQuery query, Scope scope, @ParameterObject Paging paging) {
        return reports.page(query, scope, paging, LocalDate.now(clock)).map(ReportViews::row);
    }

    /** The pieces that are registered with the link, or of the outlet and day with the title; for the check while typing. */
    @GetMapping("/known")
    @PermitAll
    Page<KnownReports.Known> known(
        @RequestParam @Nullable String link,
        @RequestParam @Nullable String outlet,
        @RequestParam @Nullable LocalDate date,
        @RequestParam @Nullable String title,
        Scope scope
    ) {
        return Page.whole(known.of(link, outlet, date, title, scope));
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<ReportViews.View> one(@PathVariable String id, Scope scope) {
        return answer(scope.requireReadable(reports.get(id), id));
    }

    /**
     * By a unit for itself and those below it. {@code report-registered} 409 with the {@code id} of the piece that is there, or
     * {@code report-registered-elsewhere} when the caller may not read it.
     */
    @PostMapping
    @RegistrarsOnly
    ResponseEntity<ReportViews.View> register(@RequestBody @Valid Registration body, Scope scope, Command command) {
        var report = register.register(body.report(), body.reading(), scope, command);
        return ResponseEntity.status(HttpStatus.CREATED)
            .eTag(String.valueOf(report.version()))
            .body(ReportViews.view(report));
    }

    @PostMapping("/{id}/correct")
    @RegistrarsOnly
    ResponseEntity<ReportViews.View> correct(
        @PathVariable String id,
        @RequestBody @Valid ReportRequest body,
        Scope scope,
        Command command
    ) {
        requireOwn(id, scope);
        command.requireExpectedVersion();
        return answer(register.correct(id, body, scope, command));
    }

    /** It stays readable; its key is free for whoever registers the piece again. */
    @PostMapping("/{id}/withdraw")
    @RegistrarsOnly
    ResponseEntity<ReportViews.View> withdraw(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        requireOwn(id, scope);
        return answer(reports.change(id, command, report -> report.withdraw(body.reason().strip(), command)));
    }

    /** What the platform showed on a day. A wrong reading is put right by another one of the same day. */
    @PostMapping("/{id}/readings")
    @RegistrarsOnly
    ResponseEntity<ReportViews.View> read(
        @PathVariable String id,
        @RequestBody @Valid ReadingRequest body,
        Scope scope,
        Command command
    ) {
        requireOwn(id, scope);
        var today = LocalDate.now(clock);
        return answer(
            reports.change(id, command, report ->
                report.read(body.read("", report.content().date(), today, command.actor()), command)
            )
        );
    }

    /** When it is to be looked at again, in place of the proposed day; the next reading proposes one anew. */
    @PostMapping("/{id}/recheck")
    @RegistrarsOnly
    ResponseEntity<ReportViews.View> recheck(
        @PathVariable String id,
        @RequestBody @Valid Recheck body,
        Scope scope,
        Command command
    ) {
        requireOwn(id, scope);
        return answer(reports.change(id, command, report -> report.recheck(body.on())));
    }

    /** Which press release it came of; null for none. */
    @PostMapping("/{id}/release")
    @RegistrarsOnly
    ResponseEntity<ReportViews.View> release(
        @PathVariable String id,
        @RequestBody @Valid Release body,
        Scope scope,
        Command command
    ) {
        requireOwn(id, scope);
        return answer(register.cameOf(id, body.release(), command));
    }

    private void requireOwn(String id, Scope scope) {
        if (!scope.owns(scope.requireReadable(reports.get(id), id))) {
            throw Problem.forbidden();
        }
    }

    private static ResponseEntity<ReportViews.View> answer(Report report) {
        return ResponseEntity.ok().eTag(String.valueOf(report.version())).body(ReportViews.view(report));
    }
}
