package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.task.Parts;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment would do to the tasks of its plan if it came into force now. Squads' shares are counted with the whole.
 *
 * @param made new tasks
 * @param restored that an earlier amendment had withdrawn and this one brings back
 * @param moved due on another day
 * @param cancelled withdrawn from their units
 * @param waiting of the cancelled, handed in and waiting for acceptance
 * @param begun of the cancelled, that the unit or one of its squads has reported on or handed in, also when that was returned or taken back
 * @param lost those waiting or begun, the waiting first; at most {@value #MOST_NAMED}
 */
record Effects(int made, int restored, int moved, int cancelled, int waiting, int begun, List<Lost> lost) {
    static final int MOST_NAMED = 200;

    /**
     * A cancelled task that somebody has worked on.
     *
     * @param status before it is cancelled, likewise {@code percent}
     * @param parts how its squads' shares stand, null when it was not broken down
     */
    record Lost(
        String id,
        String projectId,
        String projectName,
        String unit,
        TaskStatus status,
        int percent,
        @Nullable LocalDate handedInOn,
        @Nullable Parts parts
    ) {
        static Lost of(Task task, TaskStatus before, @Nullable Parts parts) {
            var about = task.assignment();
            return new Lost(
                task.id(),
                about.projectId(),
                about.projectName(),
                task.unit(),
                before,
                task.percent(),
                task.handedInOn(),
                parts
            );
        }

        boolean waits() {
            return status == TaskStatus.HANDED_IN;
        }

        boolean hasBegun() {
            return status != TaskStatus.OPEN || (parts != null && parts.begun() > 0);
        }
    }
}
