package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.breakdown.Effects.Lost;
import io.chengxuan.plan.task.Parts;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts {@link Effects} task by task in the order of their ids, and keeps of the tasks no more than it names. */
final class EffectsTally {

    private static final int BATCH = 200;

    private final Set<String> missing;
    private final Function<Collection<Task>, Map<String, Parts>> partsOf;
    private final Map<Task, TaskStatus> cancelled = new LinkedHashMap<>();
    private final List<Lost> named = new ArrayList<>();
    private final List<Lost> namedWaiting = new ArrayList<>();
    private int restored;
    private int moved;
    private int cancelledCount;
    private int waiting;
    private int begun;

    /**
     * @param meant ids of the tasks that the plan is to have
     * @param partsOf how the squads' shares of tasks stand, by the task's id
     */
    EffectsTally(Set<String> meant, Function<Collection<Task>, Map<String, Parts>> partsOf) {
        this.missing = meant;
        this.partsOf = partsOf;
    }

    /** Adds a task as it would be, with what it was before. */
    void add(Task task, TaskStatus before, LocalDate dueBefore) {
        missing.remove(task.id());
        if (task.status() == before) {
            moved += task.due().equals(dueBefore) ? 0 : 1;
        } else if (before == TaskStatus.CANCELLED) {
            restored++;
        } else if (task.status() == TaskStatus.CANCELLED) {
            cancelledCount++;
            cancelled.put(task, before);
            if (cancelled.size() == BATCH) {
                countLost();
            }
        }
    }

    Effects effects() {
        countLost();
        var lost = Stream.concat(namedWaiting.stream(), named.stream()).limit(Effects.MOST_NAMED).toList();
        return new Effects(missing.size(), restored, moved, cancelledCount, waiting, begun, lost);
    }

    private void countLost() {
        var parts = partsOf.apply(cancelled.keySet());
        cancelled.forEach((task, before) -> {
            var lost = Lost.of(task, before, parts.get(task.id()));
            if (lost.waits()) {
                waiting++;
                name(namedWaiting, lost);
            } else if (lost.hasBegun()) {
                begun++;
                name(named, lost);
            }
        });
        cancelled.clear();
    }

    private static void name(List<Lost> names, Lost lost) {
        if (names.size() < Effects.MOST_NAMED) {
            names.add(lost);
        }
    }
}
