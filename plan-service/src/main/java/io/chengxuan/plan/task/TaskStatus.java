package io.chengxuan.plan.task;

import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** Where a task stands. */
public enum TaskStatus implements MessageSourceResolvable {
    OPEN,
    IN_PROGRESS,
    HANDED_IN,
    RETURNED,
    ACCEPTED,
    EXCUSED,
    CANCELLED;

    /** The unit still owes its hand-in. */
    public static final Set<TaskStatus> OWED = Set.of(OPEN, IN_PROGRESS, RETURNED);

    /** Its name in the reader's language, for refusals. */
    @Override
    public String[] getCodes() {
        return new String[] { "task.status." + name() };
    }

    /** Nobody is to do it any more. */
    boolean givenUp() {
        return this == EXCUSED || this == CANCELLED;
    }

    /** Nothing is awaited from anybody. */
    boolean ended() {
        return this == ACCEPTED || this == EXCUSED || this == CANCELLED;
    }
}
