package io.chengxuan.plan.task;

import java.util.ArrayList;
import java.util.List;

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

    private static boolean isReport(Entry entry) {
        return entry.what() == TaskEvent.PROGRESSED;
    }
}
