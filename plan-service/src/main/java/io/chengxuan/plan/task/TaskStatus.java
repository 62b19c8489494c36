package io.chengxuan.plan.task;

import java.util.Set;

/** Where a task stands. */
public enum TaskStatus {
    OPEN,
    IN_PROGRESS,
    HANDED_IN,
    RETURNED,
    ACCEPTED,
    EXCUSED,
    CANCELLED;

    /** The unit still owes its hand-in. */
    public static final Set<TaskStatus> OWED = Set.of(OPEN, IN_PROGRESS, RETURNED);

    /** Nothing is awaited from anybody. */
    boolean ended() {
        return this == ACCEPTED || this == EXCUSED || this == CANCELLED;
    }
}
