package io.chengxuan.plan.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a task's history. Of progress reports only the latest are kept with the task, so that it stays small however
 * often a unit reports; every other act stays, and the audit journal has them all.
 */
final class History {

    private static final int PROGRESS_REPORTS = 30;

    private History() {}

    static List<Entry> add(List<Entry> history, Entry entry) {
        var entries = new ArrayList<>(history);
        entries.add(entry);
        long reports = entries.stream().filter(History::isReport).count();
        for (var each = entries.iterator(); reports > PROGRESS_REPORTS && each.hasNext(); ) {
            if (isReport(each.next())) {
                each.remove();
                reports--;
            }
        }
        return List.copyOf(entries);
    }

    /** What a district said when it last gave that squad a share; null when it said nothing. */
    static @Nullable String noteTo(String squad, List<Entry> history) {
        return history
            .reversed()
            .stream()
            .filter(entry -> entry.what() == TaskEvent.BROKEN_DOWN)
            .filter(entry -> entry.units() != null && entry.units().contains(squad))
            .findFirst()
            .map(Entry::note)
            .orElse(null);
    }

    /** Id of the account that handed it in last; null when nobody has. */
    static @Nullable String handedInBy(List<Entry> history) {
        return history
            .reversed()
            .stream()
            .filter(entry -> entry.what() == TaskEvent.HANDED_IN)
            .findFirst()
            .map(Entry::actor)
            .orElse(null);
    }

    private static boolean isReport(Entry entry) {
        return entry.what() == TaskEvent.PROGRESSED;
    }
}
