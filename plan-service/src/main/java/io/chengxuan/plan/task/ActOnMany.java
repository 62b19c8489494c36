package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.ProblemDocuments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Does one act to many tasks, each by a command of its own with a key of its own: cut off anywhere and sent again, it goes
 * on. The answer is kept under the command's key, unless something is left that may well be done when it is asked again.
 */
@Component
class ActOnMany {

    private static final Set<Act> MANY = EnumSet.of(
        Act.SIGN_FOR,
        Act.ACCEPT,
        Act.RETURN,
        Act.EXCUSE,
        Act.MOVE_DUE,
        Act.HANDLER
    );
    private static final Set<Act> WITH_REASON = EnumSet.of(Act.RETURN, Act.EXCUSE, Act.MOVE_DUE);

    private final WorkOnTask work;
    private final MoveDue moveDue;
    private final NameHandler nameHandler;
    private final BulkAnswers answers;
    private final ProblemDocuments problems;
    private final Clock clock;

    ActOnMany(
        WorkOnTask work,
        MoveDue moveDue,
        NameHandler nameHandler,
        BulkAnswers answers,
        ProblemDocuments problems,
        Clock clock
    ) {
        this.work = work;
        this.moveDue = moveDue;
        this.nameHandler = nameHandler;
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param version of the task now; {@code problem} says why it is as it was, both null never */
    record Result(String id, @Nullable Long version, @Nullable ProblemDetail problem) {}

    record Answer(int done, int refused, List<Result> results) {
        static Answer of(List<Result> results) {
            int done = (int) results
                .stream()
                .filter(result -> result.problem() == null)
                .count();
            return new Answer(done, results.size() - done, results);
        }

        /** Whether it would be the same if it was asked again: nothing failed for a reason that is the server's own. */
        boolean settled() {
            return results
                .stream()
                .noneMatch(result -> result.problem() != null && result.problem().getStatus() >= 500);
        }
    }

    Answer act(BulkController.Request body, Scope scope, Command command, Locale locale) {
        judge(body);
        return answers.find(command).orElseGet(() -> {
            var results = body
                .items()
                .stream()
                .map(item -> one(item, body, scope, command, locale))
                .toList();
            var answer = Answer.of(results);
            return answer.settled() ? answers.keep(command, answer) : answer;
        });
    }

    private Result one(
        BulkController.Item item,
        BulkController.Request body,
        Scope scope,
        Command whole,
        Locale locale
    ) {
        var key = whole.key() == null ? null : Fingerprint.of(whole.key(), item.id());
        var command = new Command(whole.actor(), whole.unit(), key, whole.body(), item.version(), whole.at());
        try {
            var task = work.act(item.id(), body.act(), scope, command, decision(body, command));
            return new Result(item.id(), task.version(), null);
        } catch (Problem refusal) {
            return new Result(item.id(), null, problems.of(refusal, locale));
        }
    }

    private Consumer<Task> decision(BulkController.Request body, Command command) {
        var today = LocalDate.now(clock);
        var reason = Objects.requireNonNullElse(body.reason(), "");
        return switch (body.act()) {
            case SIGN_FOR -> task -> task.signFor(command);
            case ACCEPT -> task -> task.accept(today, body.note(), command);
            case RETURN -> task -> task.giveBack(reason, command);
            case EXCUSE -> task -> task.excuse(reason, command);
            case MOVE_DUE -> task -> moveDue.move(task, Objects.requireNonNull(body.due()), reason, command);
            case HANDLER -> task -> nameHandler.name(task, body.account(), command);
            default -> throw new IllegalStateException("Not for many: " + body.act());
        };
    }

    private static void judge(BulkController.Request body) {
        var problem = Problem.invalid();
        if (!MANY.contains(body.act())) {
            problem.at("/act", "act-not-for-many");
        }
        if (WITH_REASON.contains(body.act()) && (body.reason() == null || body.reason().isBlank())) {
            problem.at("/reason", "required");
        }
        if (body.act() == Act.MOVE_DUE && body.due() == null) {
            problem.at("/due", "required");
        }
        var ids = body.items().stream().map(BulkController.Item::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                problem.at("/items/" + i + "/id", "task-twice");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
