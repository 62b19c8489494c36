package io.chengxuan.media.submission;

import io.chengxuan.media.people.People;
import io.chengxuan.media.written.Texts;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the city's editors do with what waits for them, is accepted or was taken down: give it to one of them, hold it, edit it. */
@Component
class EditOnDesk {

    private final Submissions submissions;
    private final SubmissionVersions versions;
    private final CheckSubmission check;
    private final Reviewers reviewers;
    private final DeskLocks locks;
    private final People people;

    EditOnDesk(
        Submissions submissions,
        SubmissionVersions versions,
        CheckSubmission check,
        Reviewers reviewers,
        DeskLocks locks,
        People people
    ) {
        this.submissions = submissions;
        this.versions = versions;
        this.check = check;
        this.reviewers = reviewers;
        this.locks = locks;
        this.people = people;
    }

    /** @param account of the caller's unit, or the caller; null for nobody */
    Submission assign(String id, @Nullable String account, Scope scope, Command command) {
        onDesk(id, scope);
        boolean known =
            account == null || account.equals(command.actor()) || people.edits(account, scope.caller().unit());
        if (!known) {
            throw Problem.invalid().at("/account", "editor-unknown");
        }
        return submissions.change(id, command, submission -> submission.assign(account, command));
    }

    /** A lock with the version of what it is for, that an edit then has to name. */
    record Held(DeskLock lock, long version) {}

    /** @param word why the caller goes on where somebody else has it; null to take it only if it is free */
    Held lock(String id, @Nullable String word, Scope scope, Command command) {
        var submission = onDesk(id, scope);
        if (!submission.onDesk()) {
            throw Problem.conflict("submission-state");
        }
        var said = Texts.orNull(word);
        var held = locks.of(id).filter(lock -> !lock.by().equals(command.actor()));
        if (said != null && held.isPresent()) {
            var taken = submissions.change(id, command, it -> it.takeOver(said, command));
            return new Held(locks.takeOver(id, command.actor()), taken.version());
        }
        return new Held(locks.take(id, command.actor()), submission.version());
    }

    void unlock(String id, Scope scope, Command command) {
        onDesk(id, scope);
        locks.release(id, command.actor());
    }

    /** By whoever has the lock, on the version they have seen. */
    Submission edit(String id, SubmissionRequest body, Scope scope, Command command) {
        var seen = onDesk(id, scope);
        command.requireExpectedVersion();
        var words = check.edited(body, seen, scope);
        return submissions.change(id, command, submission -> {
            locks.requireHeld(id, command.actor());
            submission.edit(versions.keep(id, words.content()), words, command);
        });
    }

    private Submission onDesk(String id, Scope scope) {
        var submission = scope.requireReadable(submissions.get(id), id);
        reviewers.requireEditor(scope);
        return submission;
    }
}
