package io.chengxuan.media.submission;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.DecideOnMany;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.ProblemDocuments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the levels of review decide, on the version they have seen. */
@RestController
@RequestMapping("/api/media/submissions")
class ReviewController {

    private final DecideSubmission decide;
    private final SubmissionViews views;
    private final ProblemDocuments problems;

    ReviewController(DecideSubmission decide, SubmissionViews views, ProblemDocuments problems) {
        this.decide = decide;
        this.views = views;
        this.problems = problems;
    }

    /** @param to a level below that it came through; its author if null */
    record Return(@Nullable ReviewLevel to, @NotBlank @Size(max = 500) String reason) {}

    /** @param version that the caller has seen */
    record Item(@NotBlank @Size(max = 200) String id, @NotNull Long version) {}

    enum Decision {
        PASS,
        RETURN,
    }

    /** @param to of RETURN, as for one; {@code reason} of RETURN */
    record Decisions(
        @NotNull Decision decision,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,
        @Nullable ReviewLevel to,
        @Nullable @Size(max = 500) String reason
    ) {}

    /** To the next level; accepted by the last one. {@code own-submission} 409 for whoever handed it in. */
    @PostMapping("/{id}/pass")
    @ReviewersOnly
    ResponseEntity<SubmissionViews.View> pass(@PathVariable String id, Scope scope, Command command) {
        return views.answer(decide.pass(id, scope, command), scope);
    }

    @PostMapping("/{id}/return")
    @ReviewersOnly
    ResponseEntity<SubmissionViews.View> giveBack(
        @PathVariable String id,
        @RequestBody @Valid Return body,
        Scope scope,
        Command command
    ) {
        return views.answer(decide.giveBack(id, body.to(), body.reason(), scope, command), scope);
    }

    /**
     * The same decision on many. Each is a command of its own: what is refused says why, the others are done. The same
     * Idempotency-Key again does what is left.
     */
    @PostMapping("/decisions")
    @ReviewersOnly
    DecideOnMany.Answer decide(@RequestBody @Valid Decisions body, Scope scope, Command command, Locale locale) {
        var reason = Objects.requireNonNullElse(body.reason(), "");
        if (body.decision() == Decision.RETURN && reason.isBlank()) {
            throw Problem.invalid().at("/reason", "required");
        }
        var items = body
            .items()
            .stream()
            .map(item -> new DecideOnMany.Item(item.id(), item.version()))
            .toList();
        return DecideOnMany.decide(items, command, problems, locale, (id, one) ->
            body.decision() == Decision.PASS
                ? decide.pass(id, scope, one)
                : decide.giveBack(id, body.to(), reason, scope, one)
        );
    }
}
