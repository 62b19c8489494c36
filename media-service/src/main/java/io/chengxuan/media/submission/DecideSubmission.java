package io.chengxuan.media.submission;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.review.Hand;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.review.ReviewRule;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a level of review decides. At the city nobody decides while another editor has the text in hands. */
@Component
class DecideSubmission {

    private final Submissions submissions;
    private final Reviewers reviewers;
    private final DeskLocks locks;
    private final Clock clock;

    DecideSubmission(Submissions submissions, Reviewers reviewers, DeskLocks locks, Clock clock) {
        this.submissions = submissions;
        this.reviewers = reviewers;
        this.locks = locks;
        this.clock = clock;
    }

    Submission pass(String id, Scope scope, Command command) {
        return decide(id, scope, command, (submission, rule, hand) -> {
            reviewers.requireOther(submission, scope);
            submission.pass(rule, hand);
        });
    }

    /**
     * What was accepted or taken down by the city.
     *
     * @param to a level below; null for the author
     */
    Submission giveBack(String id, @Nullable ReviewLevel to, String reason, Scope scope, Command command) {
        return decide(id, scope, command, (submission, rule, hand) -> {
            if (submission.status().isDecided()) {
                reviewers.requireEditor(scope);
            }
            submission.giveBack(to, reason.strip(), rule, hand);
        });
    }

    private interface Decision {
        void on(Submission submission, ReviewRule rule, Hand hand);
    }

    private Submission decide(String id, Scope scope, Command command, Decision decision) {
        var seen = scope.requireReadable(submissions.get(id), id);
        if (command.expectedVersion() == null) {
            // Else it is asked below, where a repeated command is known: it may wait at the next level by now.
            reviewers.requireReviewer(seen, scope);
            command.requireExpectedVersion();
        }
        return submissions.change(id, command, submission -> {
            reviewers.requireReviewer(submission, scope);
            if (submission.onDesk()) {
                locks.requireFree(id, command.actor());
            }
            var hand = Hand.of(command, scope.caller().lent(), LocalDate.now(clock));
            decision.on(submission, reviewers.ruleFor(submission.unit()), hand);
        });
    }
}
