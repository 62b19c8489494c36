package io.chengxuan.media.submission;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.review.ReviewStep;
import io.chengxuan.platform.web.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a caller what they can do, by the same rules that refuse the rest. */
@Component
class Allowed {

    private final Reviewers reviewers;

    Allowed(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    List<Act> of(Submission submission, Scope scope) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        var status = submission.status();
        if (may(() -> reviewers.requireAuthor(submission, scope))) {
            if (status.isAny(SubmissionStatus.DRAFT, SubmissionStatus.RETURNED)) {
                acts.addAll(List.of(Act.WRITE, Act.HAND_IN, Act.WITHDRAW));
            }
            if (undecided(submission)) {
                acts.add(Act.TAKE_BACK);
            }
            if (submission.status().isDecided() && may(() -> reviewers.requireEditor(scope))) {
                acts.add(Act.WITHDRAW);
            }
        }
        if (submission.level() != null && may(() -> reviewers.requireReviewer(submission, scope))) {
            acts.add(Act.RETURN);
            if (may(() -> reviewers.requireOther(submission, scope))) {
                acts.add(Act.PASS);
            }
        }
        if (may(() -> reviewers.requireEditor(scope))) {
            if (submission.onDesk()) {
                acts.addAll(List.of(Act.ASSIGN, Act.EDIT));
            }
            if (submission.status().isDecided()) {
                acts.add(Act.RETURN);
            }
            if (status == SubmissionStatus.SCHEDULED) {
                acts.add(Act.UNSCHEDULE);
            }
            if (status == SubmissionStatus.PUBLISHED) {
                acts.add(Act.LINK);
            }
        }
        publisher(submission, scope, acts);
        if (
            status.isAny(SubmissionStatus.PUBLISHED, SubmissionStatus.SCHEDULED) &&
            may(() -> reviewers.requireAbove(submission, scope))
        ) {
            acts.add(Act.TAKE_DOWN);
        }
        if (status == SubmissionStatus.PUBLISHED && may(() -> reviewers.requireReader(submission, scope))) {
            acts.add(Act.READ);
        }
        return List.copyOf(acts);
    }

    private void publisher(Submission submission, Scope scope, Set<Act> acts) {
        boolean may = may(() -> {
            reviewers.requirePublisher(scope);
            reviewers.requireOtherHand(submission, scope);
        });
        var status = submission.status();
        if (may && status.isAny(SubmissionStatus.ACCEPTED, SubmissionStatus.SCHEDULED)) {
            acts.addAll(List.of(Act.PUBLISH, Act.SCHEDULE));
        } else if (may && status == SubmissionStatus.TAKEN_DOWN) {
            acts.add(Act.PUBLISH);
        }
    }

    private static boolean undecided(Submission submission) {
        var review = submission.review();
        return (
            review != null &&
            submission.editedBy() == null &&
            review.level() != null &&
            review.steps().getLast().what() == ReviewStep.What.HANDED_IN
        );
    }

    private static boolean may(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (Problem _) {
            return false;
        }
    }
}
