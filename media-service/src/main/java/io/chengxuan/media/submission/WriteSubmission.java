package io.chengxuan.media.submission;

import io.chengxuan.media.call.TopicCall;
import io.chengxuan.media.written.Texts;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.Hand;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the author does: draft, write, hand in, take back, withdraw. */
@Component
class WriteSubmission {

    private final Submissions submissions;
    private final SubmissionVersions versions;
    private final CheckSubmission check;
    private final Reviewers reviewers;
    private final DeskLocks locks;
    private final UnitTree units;
    private final Clock clock;

    WriteSubmission(
        Submissions submissions,
        SubmissionVersions versions,
        CheckSubmission check,
        Reviewers reviewers,
        DeskLocks locks,
        UnitTree units,
        Clock clock
    ) {
        this.submissions = submissions;
        this.versions = versions;
        this.check = check;
        this.reviewers = reviewers;
        this.locks = locks;
        this.units = units;
        this.clock = clock;
    }

    /** @param unit for which it is written; the caller's own if null */
    Submission draft(@Nullable String unit, SubmissionRequest body, Scope scope, Command command) {
        var owner = Objects.requireNonNullElse(unit, scope.caller().unit());
        if (units.find(owner).isEmpty()) {
            throw Problem.invalid().at("/unit", "unit-unknown", owner);
        }
        if (!scope.owns(owner)) {
            throw Problem.forbidden();
        }
        Words words;
        try {
            words = check.draft(body, owner, List.of(), scope);
        } catch (Problem wrong) {
            throw wrong.in("/submission");
        }
        return submissions.create(Submission.drafted(command.newId(), owner, words, command), command);
    }

    Submission write(String id, SubmissionRequest body, Scope scope, Command command) {
        var seen = asAuthor(id, scope, command);
        var words = check.draft(body, seen.unit(), seen.words().content().pictures(), scope);
        return submissions.change(id, command, submission -> submission.write(words));
    }

    /** What the caller has seen is what is handed in: the version they say. */
    Submission handIn(String id, Scope scope, Command command) {
        var seen = asAuthor(id, scope, command);
        return submissions.change(id, command, submission -> {
            var deadline = check
                .complete(submission.words(), submission.times().answered())
                .map(TopicCall::content)
                .map(it -> it.deadline())
                .orElse(null);
            var version = versions.keep(id, submission.words().content());
            submission.handIn(version, deadline, reviewers.ruleFor(seen.unit()), hand(scope, command));
        });
    }

    /** {@code desk-locked} 409 while an editor has the text in hands. */
    Submission takeBack(String id, Scope scope, Command command) {
        return act(id, scope, command, submission -> {
            submission.takeBack(hand(scope, command));
            locks.requireFree(id, command.actor());
        });
    }

    /** What was accepted or taken down only by the city, and with a reason. */
    Submission withdraw(String id, @Nullable String reason, Scope scope, Command command) {
        var said = Texts.orNull(reason);
        return act(id, scope, command, submission -> {
            if (submission.status().isDecided()) {
                reviewers.requireEditor(scope);
                locks.requireFree(id, command.actor());
                if (said == null) {
                    throw Problem.invalid().at("/reason", "required");
                }
            }
            submission.withdraw(said, command);
        });
    }

    private Submission act(String id, Scope scope, Command command, Consumer<Submission> decision) {
        reviewers.requireAuthor(scope.requireReadable(submissions.get(id), id), scope);
        return submissions.change(id, command, decision);
    }

    private Submission asAuthor(String id, Scope scope, Command command) {
        var submission = scope.requireReadable(submissions.get(id), id);
        reviewers.requireAuthor(submission, scope);
        command.requireExpectedVersion();
        return submission;
    }

    private Hand hand(Scope scope, Command command) {
        return Hand.of(command, scope.caller().lent(), LocalDate.now(clock));
    }
}
