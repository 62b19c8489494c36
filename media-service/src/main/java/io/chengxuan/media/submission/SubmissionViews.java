package io.chengxuan.media.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.report.Reading;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Submissions as the API shows them. */
@Component
class SubmissionViews {

    private final Submissions submissions;
    private final Allowed allowed;
    private final DeskLocks locks;
    private final Clock clock;

    SubmissionViews(Submissions submissions, Allowed allowed, DeskLocks locks, Clock clock) {
        this.submissions = submissions;
        this.allowed = allowed;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * @param draftedAt when it was drafted
     * @param dueOn last day on which the level decides in time; {@code overdue} whether it is past
     * @param editor account that is to edit it
     * @param publishedOn business day on which it came out
     */
    record Row(
        @JsonUnwrapped SubmissionState submission,
        long version,
        String draftedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String editor,
        @Nullable LocalDate publishedOn,
        List<Act> allowed
    ) {}

    /**
     * @param route levels that its review passes through; {@code below} those to which it can be given back now
     * @param takenDownFor why it was taken down
     * @param all readings in the order in which they were noted
     * @param lock who edits it now
     */
    record View(
        @JsonUnwrapped Row row,
        SubmissionContent content,
        List<ReviewLevel> route,
        List<ReviewLevel> below,
        @Nullable String takenDownFor,
        List<Reading> all,
        List<SubmissionVersion.Head> versions,
        List<Entry> history,
        @Nullable DeskLock lock
    ) {}

    Page<Row> page(Page<Submission> page, Scope scope) {
        var late = submissions.late(page.items());
        return page.map(it -> row(it, late.contains(it.id()), scope));
    }

    private Row row(Submission submission, boolean late, Scope scope) {
        var review = submission.review();
        var publication = submission.publication();
        return new Row(
            SubmissionState.of(submission, late),
            submission.version(),
            submission.times().draftedAt(),
            review == null ? null : review.dueOn(),
            review != null && review.overdue(LocalDate.now(clock)),
            submission.editor(),
            publication == null ? null : publication.publishedOn(),
            allowed.of(submission, scope)
        );
    }

    private View view(Submission submission, Scope scope) {
        var review = submission.review();
        var publication = submission.publication();
        return new View(
            row(submission, !submissions.late(List.of(submission)).isEmpty(), scope),
            submission.words().content(),
            review == null ? List.of() : review.route(),
            below(submission),
            publication == null ? null : publication.reason(),
            submission.readings(),
            submission.versions(),
            submission.history(),
            submission.onDesk() ? locks.of(submission.id()).orElse(null) : null
        );
    }

    private static List<ReviewLevel> below(Submission submission) {
        var review = submission.review();
        boolean open = submission.level() != null || submission.status().isDecided();
        return review != null && open ? review.below() : List.of();
    }

    ResponseEntity<View> answer(Submission submission, Scope scope) {
        return answer(submission, scope, HttpStatus.OK);
    }

    ResponseEntity<View> answer(Submission submission, Scope scope, HttpStatus status) {
        return ResponseEntity.status(status).eTag(String.valueOf(submission.version())).body(view(submission, scope));
    }
}
