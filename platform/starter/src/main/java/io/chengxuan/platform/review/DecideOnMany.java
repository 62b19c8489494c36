package io.chengxuan.platform.review;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.ProblemDocuments;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * One decision on many things, each by a command of its own: cut off anywhere and sent again with the same key it goes on,
 * and what was decided by it is not decided twice.
 */
public final class DecideOnMany {

    private DecideOnMany() {}

    /** @param version that the caller has seen */
    public record Item(String id, long version) {}

    /** @param version of the thing now; {@code problem} says why it is as it was, one of the two is null */
    public record Result(String id, @Nullable Long version, @Nullable ProblemDetail problem) {}

    /** {@code done} and {@code refused} add up to the number of results, which stand in the order of the items. */
    public record Answer(int done, int refused, List<Result> results) {}

    /**
     * @param decide does it to the thing of that id by that command, which has seen the item's version
     * @throws Problem {@code invalid-input} 422 when an id is there twice
     */
    public static Answer decide(
        List<Item> items,
        Command whole,
        ProblemDocuments problems,
        Locale locale,
        BiFunction<String, Command, ? extends Aggregate> decide
    ) {
        requireOnce(items);
        var results = items
            .stream()
            .map(item -> one(item, whole, problems, locale, decide))
            .toList();
        int done = (int) results
            .stream()
            .filter(result -> result.problem() == null)
            .count();
        return new Answer(done, results.size() - done, results);
    }

    private static Result one(
        Item item,
        Command whole,
        ProblemDocuments problems,
        Locale locale,
        BiFunction<String, Command, ? extends Aggregate> decide
    ) {
        var key = whole.key() == null ? null : Fingerprint.of(whole.key(), item.id());
        var command = new Command(whole.actor(), whole.unit(), key, whole.body(), item.version(), whole.at());
        try {
            return new Result(item.id(), decide.apply(item.id(), command).version(), null);
        } catch (Problem refusal) {
            return new Result(item.id(), null, problems.of(refusal, locale));
        }
    }

    private static void requireOnce(List<Item> items) {
        var problem = Problem.invalid();
        var ids = items.stream().map(Item::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                problem.at("/items/" + i + "/id", "twice");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
