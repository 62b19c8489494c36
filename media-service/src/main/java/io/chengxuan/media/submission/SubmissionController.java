package io.chengxuan.media.submission;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.WorkersOnly;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RestController;

/** What units offer to the own channels, up to the hand-in. */
@RestController
@RequestMapping("/api/media/submissions")
class SubmissionController {

    private final Submissions submissions;
    private final WriteSubmission write;
    private final Reviewers reviewers;
    private final SubmissionViews views;
    private final Clock clock;

    SubmissionController(
        Submissions submissions,
        WriteSubmission write,
        Reviewers reviewers,
        SubmissionViews views,
        Clock clock
    ) {
        this.submissions = submissions;
        this.write = write;
        this.reviewers = reviewers;
        this.views = views;
        this.clock = clock;
    }

    /** @param unit for which it is written, the caller's own or one below; the caller's own if null */
    record Draft(@Nullable @Size(max = 40) String unit, @NotNull @Valid SubmissionRequest submission) {}

    record Withdrawal(@Nullable @Size(max = 500) String reason) {}

    /**
     * What there is to do in the caller's scope.
     *
     * @param seat where the caller decides; null for nowhere
     * @param waiting for the caller at that level, {@code overdue} those of them that wait too long
     * @param returned with their authors again
     * @param scheduled to be published
     * @param accepted to be placed
     */
    record Counts(
        @Nullable ReviewLevel seat,
        long waiting,
        long overdue,
        long returned,
        long accepted,
        long scheduled
    ) {}

    /** In scope; which ones and in which order the view says. */
    @GetMapping
    @PermitAll
    Page<SubmissionViews.Row> page(
        @ParameterObject SubmissionQuery query,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        var waiting = reviewers.waiting(scope).orElse(null);
        return views.page(submissions.page(query, waiting, scope, paging), scope);
    }

    @GetMapping("/counts")
    @PermitAll
    Counts counts(Scope scope) {
        var waiting = reviewers.waiting(scope);
        var today = LocalDate.now(clock);
        return new Counts(
            reviewers.seat(scope).orElse(null),
            waiting.map(of -> submissions.waiting(of, scope)).orElse(0L),
            waiting.map(of -> submissions.overdue(of, today, scope)).orElse(0L),
            submissions.standing(SubmissionStatus.RETURNED, scope),
            submissions.standing(SubmissionStatus.ACCEPTED, scope),
            submissions.standing(SubmissionStatus.SCHEDULED, scope)
        );
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<SubmissionViews.View> one(@PathVariable String id, Scope scope) {
        return views.answer(scope.requireReadable(submissions.get(id), id), scope);
    }

    /** A draft, complete or not. */
    @PostMapping
    @WorkersOnly
    ResponseEntity<SubmissionViews.View> draft(@RequestBody @Valid Draft body, Scope scope, Command command) {
        return views.answer(write.draft(body.unit(), body.submission(), scope, command), scope, HttpStatus.CREATED);
    }

    /** Saves what is typed in a draft or in what was returned. */
    @PostMapping("/{id}/write")
    @WorkersOnly
    ResponseEntity<SubmissionViews.View> write(
        @PathVariable String id,
        @RequestBody @Valid SubmissionRequest body,
        Scope scope,
        Command command
    ) {
        return views.answer(write.write(id, body, scope, command), scope);
    }

    /** The version that is seen is handed in: complete, with the call's template filled in. */
    @PostMapping("/{id}/hand-in")
    @WorkersOnly
    ResponseEntity<SubmissionViews.View> handIn(@PathVariable String id, Scope scope, Command command) {
        return views.answer(write.handIn(id, scope, command), scope);
    }

    /** While nobody has decided on it: {@code review-decided} 409 afterwards. */
    @PostMapping("/{id}/take-back")
    @WorkersOnly
    ResponseEntity<SubmissionViews.View> takeBack(@PathVariable String id, Scope scope, Command command) {
        return views.answer(write.takeBack(id, scope, command), scope);
    }

    /** A draft or what was returned is not to be offered after all. */
    @PostMapping("/{id}/withdraw")
    @WorkersOnly
    ResponseEntity<SubmissionViews.View> withdraw(
        @PathVariable String id,
        @RequestBody @Valid Withdrawal body,
        Scope scope,
        Command command
    ) {
        return views.answer(write.withdraw(id, body.reason(), scope, command), scope);
    }
}
