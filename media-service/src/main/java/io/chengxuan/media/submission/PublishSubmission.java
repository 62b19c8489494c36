package io.chengxuan.media.submission;

import io.chengxuan.media.report.ReadingRequest;
import io.chengxuan.media.written.Link;
import io.chengxuan.media.written.Texts;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an accepted submission comes before the public, is read there, and is taken down. */
@Component
class PublishSubmission {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Submissions submissions;
    private final CheckSubmission check;
    private final Reviewers reviewers;
    private final DeskLocks locks;
    private final Clock clock;

    PublishSubmission(
        Submissions submissions,
        CheckSubmission check,
        Reviewers reviewers,
        DeskLocks locks,
        Clock clock
    ) {
        this.submissions = submissions;
        this.check = check;
        this.reviewers = reviewers;
        this.locks = locks;
        this.clock = clock;
    }

    /** @param at a moment to come, within a year */
    Submission schedule(String id, String channel, String column, Instant at, Scope scope, Command command) {
        asPublisher(id, scope, command);
        var problem = Problem.invalid();
        check.place(channel, column, problem);
        if (!at.isAfter(command.at()) || at.isAfter(command.at().plus(FURTHEST))) {
            problem.at("/at", "publish-at", FURTHEST.toDays());
        }
        throwIfAny(problem);
        return submissions.change(id, command, submission -> {
            requireReady(submission, scope);
            submission.schedule(channel, column, at, command);
        });
    }

    Submission publish(String id, String channel, String column, @Nullable String link, Scope scope, Command command) {
        asPublisher(id, scope, command);
        var problem = Problem.invalid();
        check.place(channel, column, problem);
        var address = address(link, problem);
        throwIfAny(problem);
        return submissions.change(id, command, submission -> {
            requireReady(submission, scope);
            submission.publish(channel, column, address, LocalDate.now(clock), command);
        });
    }

    Submission unschedule(String id, Scope scope, Command command) {
        readable(id, scope);
        reviewers.requireEditor(scope);
        return submissions.change(id, command, submission -> submission.unschedule(command));
    }

    Submission link(String id, String link, Scope scope, Command command) {
        readable(id, scope);
        reviewers.requireEditor(scope);
        var problem = Problem.invalid();
        var address = address(link, problem);
        if (address == null && !problem.hasErrors()) {
            problem.at("/link", "required");
        }
        throwIfAny(problem);
        return submissions.change(id, command, submission ->
            submission.link(address == null ? link : address, command)
        );
    }

    /** At once, whoever has it open and whatever version the caller has seen. */
    Submission takeDown(String id, String reason, Scope scope, Command command) {
        reviewers.requireAbove(readable(id, scope), scope);
        var now = new Command(command.actor(), command.unit(), command.key(), command.body(), null, command.at());
        return retried(id, now, submission -> submission.takeDown(reason.strip(), command));
    }

    Submission read(String id, ReadingRequest body, Scope scope, Command command) {
        reviewers.requireReader(readable(id, scope), scope);
        var today = LocalDate.now(clock);
        return submissions.change(id, command, submission -> {
            var out = submission.publication();
            var since = out == null || out.publishedOn() == null ? today : out.publishedOn();
            submission.read(body.read("", since, today, command.actor()), command);
        });
    }

    /** Somebody else's change in the same moment does not keep it from happening. */
    private Submission retried(String id, Command command, Consumer<Submission> decision) {
        for (int left = 10; ; left--) {
            try {
                return submissions.change(id, command, decision);
            } catch (StaleVersion stale) {
                if (left == 0) {
                    throw stale;
                }
            }
        }
    }

    private void asPublisher(String id, Scope scope, Command command) {
        readable(id, scope);
        reviewers.requirePublisher(scope);
        command.requireExpectedVersion();
    }

    private void requireReady(Submission submission, Scope scope) {
        reviewers.requireOtherHand(submission, scope);
        locks.requireFree(submission.id(), scope.caller().accountId());
    }

    private Submission readable(String id, Scope scope) {
        return scope.requireReadable(submissions.get(id), id);
    }

    private static @Nullable String address(@Nullable String link, Problem problem) {
        var said = Texts.orNull(link);
        var read = said == null ? Optional.<Link>empty() : Link.read(said);
        if (said != null && read.isEmpty()) {
            problem.at("/link", "link", said);
        }
        return read.map(Link::address).orElse(null);
    }

    private static void throwIfAny(Problem problem) {
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
