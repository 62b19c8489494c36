package io.chengxuan.media.assessment.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.DecideOnMany;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.ProblemDocuments;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/corrections")
class CorrectionController {

    private final Corrections corrections;
    private final Assessments assessments;
    private final CompareClosedMonths compare;
    private final ProblemDocuments problems;
    private final Clock clock;

    CorrectionController(
        Corrections corrections,
        Assessments assessments,
        CompareClosedMonths compare,
        ProblemDocuments problems,
        Clock clock
    ) {
        this.corrections = corrections;
        this.assessments = assessments;
        this.compare = compare;
        this.problems = problems;
        this.clock = clock;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param version that the caller has seen */
    record Item(@NotBlank @Size(max = 200) String id, @NotNull Long version) {}

    record Many(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items,
        @NotBlank @Size(max = 500) String reason
    ) {}

    /** @param reason why it was set aside last */
    record View(
        @JsonUnwrapped CorrectionState correction,
        long version,
        @Nullable String title,
        @Nullable String reason,
        List<Confirmed> entries
    ) {}

    /** @param into the month whose points it changes; null while it waits for the next month that is begun */
    record Confirmed(@Nullable String into, BigDecimal points, LocalDate on, String actor) {
        static Confirmed of(Correction.Entry entry) {
            return new Confirmed(entry.into(), RulesView.points(entry.points()), entry.on(), entry.actor());
        }
    }

    /** What waits for a decision, of the caller's units; {@code all} for what was decided, too. */
    @GetMapping
    @PermitAll
    Page<View> page(@RequestParam(defaultValue = "false") boolean all, Scope scope, @ParameterObject Paging paging) {
        return corrections.page(all, scope, paging).map(CorrectionController::view);
    }

    /** Compares the closed months of the last year now, which otherwise happens every half hour. */
    @PostMapping("/compare")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.CITY_APPROVER })
    Page<View> compare(Scope scope, @ParameterObject Paging paging) {
        scope.requireCity();
        compare.compare();
        return corrections.page(false, scope, paging).map(CorrectionController::view);
    }

    /** Into the earliest later month that is a draft; when there is none it waits for the next that is begun. */
    @PostMapping("/{id}/confirm")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> confirm(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        command.requireExpectedVersion();
        var month = corrections.get(id).month();
        var into = assessments.openAfter(month).map(Assessment::id).orElse(null);
        return answer(corrections.change(id, command, at -> at.confirm(into, LocalDate.now(clock), command)));
    }

    @PostMapping("/{id}/set-aside")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> setAside(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(corrections.change(id, command, at -> at.setAside(body.reason().strip())));
    }

    /**
     * Many with one reason, as when a squad was moved or an outlet put into another level. Each is a command of its own: what is
     * refused says why, the others are done. The same Idempotency-Key again does what is left.
     */
    @PostMapping("/set-aside")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    DecideOnMany.Answer setAsideMany(@RequestBody @Valid Many body, Scope scope, Command command, Locale locale) {
        scope.requireCity();
        var items = body
            .items()
            .stream()
            .map(item -> new DecideOnMany.Item(item.id(), item.version()))
            .toList();
        var reason = body.reason().strip();
        return DecideOnMany.decide(items, command, problems, locale, (id, one) ->
            corrections.change(id, one, at -> at.setAside(reason))
        );
    }

    private static ResponseEntity<View> answer(Correction correction) {
        return ResponseEntity.ok().eTag(String.valueOf(correction.version())).body(view(correction));
    }

    private static View view(Correction correction) {
        return new View(
            correction.state(),
            correction.version(),
            correction.title(),
            correction.reason(),
            correction.entries().stream().map(Confirmed::of).toList()
        );
    }
}
