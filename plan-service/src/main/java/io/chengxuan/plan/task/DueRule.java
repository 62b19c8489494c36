package io.chengxuan.plan.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a task's due date goes by besides its assignment (business dates).
 *
 * @param moved to when it was moved for this task alone
 * @param latest of a squad's share, when the whole is due: a share is never due after it
 */
record DueRule(@Nullable LocalDate moved, @Nullable LocalDate latest) {
    static final DueRule NONE = new DueRule(null, null);

    DueRule movedTo(LocalDate date) {
        return new DueRule(date, latest);
    }

    DueRule within(@Nullable LocalDate whole) {
        return new DueRule(moved, whole);
    }

    LocalDate due(LocalDate original) {
        var own = moved == null ? original : moved;
        return latest == null || own.isBefore(latest) ? own : latest;
    }
}
