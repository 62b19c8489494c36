package io.chengxuan.media.assessment.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
@RequestMapping("/api/media/appeals")
class AppealController {

    private final Appeals appeals;
    private final Assessments assessments;
    private final Scores scores;
    private final Clock clock;

    AppealController(Appeals appeals, Assessments assessments, Scores scores, Clock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.scores = scores;
        this.clock = clock;
    }

    /** @param source the piece or submission that it is about; null for the month as a whole */
    record Request(
        @NotNull YearMonth month,
        @NotBlank @Size(max = 40) String unit,
        @Nullable @Size(max = 200) String source,
        @NotBlank @Size(max = 500) String reason
    ) {}

    /** @param points to be added, or taken when negative; never 0 */
    record Grant(
        @NotNull @DecimalMin("-1000") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal points,
        @NotBlank @Size(max = 500) String reason
    ) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param title of the piece or submission
     * @param answer why it was granted or refused
     * @param applied whether what was granted is in the points
     */
    record View(
        @JsonUnwrapped AppealState appeal,
        long version,
        @Nullable String title,
        String reason,
        String madeBy,
        Instant madeAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        boolean applied
    ) {}

    /** Of the caller's units; the city sees all. */
    @GetMapping
    @PermitAll
    Page<View> page(
        @RequestParam @Nullable YearMonth month,
        @RequestParam Appeal.@Nullable Status status,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        return appeals.page(month == null ? null : month.toString(), status, scope, paging).map(AppealController::view);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id, Scope scope) {
        return answer(scope.requireReadable(appeals.get(id), id));
    }

    /** By a unit for itself while the month takes appeals. */
    @PostMapping
    @RolesAllowed({ Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<View> make(@RequestBody @Valid Request body, Scope scope, Command command) {
        if (!scope.subtree().contains(body.unit())) {
            throw Problem.forbidden();
        }
        var month = body.month().toString();
        assessments.readable(body.month(), scope).requireAppealable(LocalDate.now(clock));
        var score = scores
            .find(Score.id(month, body.unit()))
            .orElseThrow(() -> Problem.invalid().at("/unit", "unit-not-assessed"));
        if (appeals.open(month, body.unit()) >= Appeals.MOST_OPEN) {
            throw Problem.conflict("too-many-appeals", Appeals.MOST_OPEN);
        }
        var about = body.source() == null ? null : line(score, body.source());
        var appeal = appeals.create(Appeal.made(month, body.unit(), about, body.reason().strip(), command), command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(appeal.version())).body(view(appeal));
    }

    @PostMapping("/{id}/withdraw")
    @RolesAllowed({ Roles.DISTRICT_EDITOR, Roles.DISTRICT_APPROVER })
    ResponseEntity<View> withdraw(@PathVariable String id, Scope scope, Command command) {
        var appeal = scope.requireReadable(appeals.get(id), id);
        if (!scope.subtree().contains(appeal.unit())) {
            throw Problem.forbidden();
        }
        return answer(appeals.change(id, command, at -> at.withdraw(LocalDate.now(clock), command)));
    }

    /** The points become a line of the unit's month, soon after. */
    @PostMapping("/{id}/grant")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> grant(@PathVariable String id, @RequestBody @Valid Grant body, Scope scope, Command command) {
        scope.requireCity();
        if (body.points().signum() == 0) {
            throw Problem.invalid().at("/points", "points-none");
        }
        int hundredths = body.points().movePointRight(2).intValueExact();
        return answer(
            appeals.change(id, command, at ->
                at.grant(hundredths, body.reason().strip(), LocalDate.now(clock), command)
            )
        );
    }

    @PostMapping("/{id}/refuse")
    @RolesAllowed(Roles.CITY_APPROVER)
    ResponseEntity<View> refuse(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(
            appeals.change(id, command, at -> at.refuse(body.reason().strip(), LocalDate.now(clock), command))
        );
    }

    private static Line line(Score score, String source) {
        return score
            .all()
            .stream()
            .filter(line -> source.equals(line.sourceId()))
            .findFirst()
            .orElseThrow(() -> Problem.invalid().at("/source", "line-unknown"));
    }

    private static ResponseEntity<View> answer(Appeal appeal) {
        return ResponseEntity.ok().eTag(String.valueOf(appeal.version())).body(view(appeal));
    }

    private static View view(Appeal appeal) {
        return new View(
            appeal.state(),
            appeal.version(),
            appeal.title(),
            appeal.reason(),
            appeal.madeBy(),
            appeal.madeAt(),
            appeal.answer(),
            appeal.decidedBy(),
            appeal.decidedOn(),
            appeal.applied()
        );
    }
}
