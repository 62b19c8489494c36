package io.chengxuan.media.assessment.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.assessment.month.RankedUnits;
import io.chengxuan.media.assessment.rules.RuleVersions;
import io.chengxuan.media.workdays.OfficialDays;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
@RequestMapping("/api/media/assessments")
class AssessmentController {

    private final Assessments assessments;
    private final Scores scores;
    private final Standings standings;
    private final RuleVersions rules;
    private final RankedUnits ranked;
    private final Undone undone;
    private final OfficialDays officialDays;
    private final UnitTree units;
    private final Clock clock;

    AssessmentController(
        Assessments assessments,
        Scores scores,
        Standings standings,
        RuleVersions rules,
        RankedUnits ranked,
        Undone undone,
        OfficialDays officialDays,
        UnitTree units,
        Clock clock
    ) {
        this.assessments = assessments;
        this.scores = scores;
        this.standings = standings;
        this.rules = rules;
        this.ranked = ranked;
        this.undone = undone;
        this.officialDays = officialDays;
        this.units = units;
        this.clock = clock;
    }

    record Month(@NotNull YearMonth month) {}

    /** @param workingDays for how many working days from today on appeals are taken; 0 for none, as for months long past */
    record Publication(@NotNull @Min(0) @Max(30) Integer workingDays) {}

    /** @param done of how many of the {@code units} the points are there */
    record View(
        @JsonUnwrapped AssessmentState assessment,
        long version,
        Assessment.Work work,
        long done,
        String rulesName,
        int pieces,
        int submissions,
        @Nullable String problem,
        List<Assessment.Entry> history
    ) {}

    /** @param drafts whether months are among them that are not published yet, as the city sees them */
    record Ranking(String from, String to, boolean drafts, List<Standings.Row> rows) {}

    /** The latest month first; drafts are shown to the city only. */
    @GetMapping
    @PermitAll
    Page<View> page(Scope scope, @ParameterObject Paging paging) {
        return assessments.page(scope, paging).map(this::view);
    }

    /**
     * Places and points of all units in some months, open to everybody; {@code to} is the month {@code from} unless given.
     *
     * @param drafts also what is not published yet; for the city
     */
    @GetMapping("/ranking")
    @PermitAll
    Ranking ranking(
        @RequestParam YearMonth from,
        @RequestParam @Nullable YearMonth to,
        @RequestParam(defaultValue = "false") boolean drafts,
        Scope scope
    ) {
        var last = to == null ? from : to;
        if (last.isBefore(from) || from.plusYears(1).isBefore(last)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-order");
        }
        boolean all = drafts && scope.city();
        return new Ranking(from.toString(), last.toString(), all, standings.of(from, last, all));
    }

    @GetMapping("/{month}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable YearMonth month, Scope scope) {
        return answer(assessments.readable(month, scope));
    }

    /** Begins with a month that is over, by the rules that hold for it; its points are there soon after. */
    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> begin(@RequestBody @Valid Month body, Scope scope, Command command) {
        scope.requireCity();
        var month = body.month();
        if (!month.isBefore(YearMonth.now(clock))) {
            throw Problem.invalid().at("/month", "month-not-over");
        }
        var version = rules.of(month);
        var assessment = Assessment.of(month, units.city(), version.id(), version.name(), ranked.all().size(), command);
        var begun = assessments.create(assessment, command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(begun.version())).body(view(begun));
    }

    /** Once more, by the rules that hold for it now. */
    @PostMapping("/{month}/compute")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> compute(@PathVariable YearMonth month, Scope scope, Command command) {
        scope.requireCity();
        var version = rules.of(month);
        int size = ranked.all().size();
        return answer(
            assessments.change(month.toString(), command, at ->
                at.computeAgain(version.id(), version.name(), size, command)
            )
        );
    }

    /** By an approver who did not have it computed; by the rules that hold now, with all that was confirmed into it. */
    @PostMapping("/{month}/publish")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> publish(
        @PathVariable YearMonth month,
        @RequestBody @Valid Publication body,
        Scope scope,
        Caller caller,
        Command command
    ) {
        scope.requireCity();
        var until = body.workingDays() == 0 ? null : officialDays.plus(LocalDate.now(clock), body.workingDays());
        return answer(
            assessments.change(month.toString(), command, at -> {
                caller.requireOtherThan(at.computedBy(), Roles.CITY_APPROVER, Roles.CITY_EDITOR, Roles.ADMIN);
                undone.requireNothingWaiting(at.id());
                undone.requireNothingToApply(at.id());
                at.publish(rules.of(month).id(), until, command);
            })
        );
    }

    /** Once the time for appeals is over and each of them is decided, and what was granted is in the points. */
    @PostMapping("/{month}/close")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> close(@PathVariable YearMonth month, Scope scope, Command command) {
        scope.requireCity();
        return answer(
            assessments.change(month.toString(), command, at -> {
                undone.requireNoAppeal(at.id());
                undone.requireNothingToApply(at.id());
                at.close(LocalDate.now(clock), command);
            })
        );
    }

    private ResponseEntity<View> answer(Assessment assessment) {
        return ResponseEntity.ok().eTag(String.valueOf(assessment.version())).body(view(assessment));
    }

    private View view(Assessment assessment) {
        return new View(
            assessment.state(),
            assessment.version(),
            assessment.work(),
            scores.done(assessment.id(), assessment.round()),
            assessment.rulesName(),
            assessment.pieces(),
            assessment.submissions(),
            assessment.problem(),
            assessment.history()
        );
    }
}
