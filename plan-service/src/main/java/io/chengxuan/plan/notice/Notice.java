package io.chengxuan.plan.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * One thing a unit is told: each act once, otherwise at most one a task, kind and business day.
 *
 * @param taskId of the task it is about; {@code planId} of the plan, with {@code amendmentId} of the amendment of it
 * @param name of the task's project, or title of the plan
 * @param worker unit that the task was assigned to
 * @param due of the task (business date)
 * @param at ISO instant in whole seconds, so that it sorts as text
 * @param readBy ids of the accounts that have read it
 * @param account id of the only account it is for; null when it is for all of the unit
 */
@Document("notices")
record Notice(
    @Id String id,
    String unit,
    Kind kind,
    @Nullable String taskId,
    @Nullable String planId,
    @Nullable String amendmentId,
    @Field("projectName") String name,
    @Nullable String worker,
    @Nullable LocalDate due,
    String at,
    List<String> readBy,
    @Nullable String account
) {
    @PersistenceCreator
    Notice {
    }

    /** For everybody in the unit. */
    Notice(
        String id,
        String unit,
        Kind kind,
        @Nullable String taskId,
        @Nullable String planId,
        @Nullable String amendmentId,
        String name,
        @Nullable String worker,
        @Nullable LocalDate due,
        String at,
        List<String> readBy
    ) {
        this(id, unit, kind, taskId, planId, amendmentId, name, worker, due, at, readBy, null);
    }

    enum Kind {
        DUE_SOON,
        OVERDUE,
        RETURNED,
        HANDED_IN,
        ASSIGNED,
        LEFT_UNSIGNED,
        TAKEN_BACK,
        ACCEPTED,
        EXCUSED,
        DUE_MOVED,
        CANCELLED,
        AMENDED,
        WITHDRAWN,
        PLAN_SUBMITTED,
        PLAN_RETURNED,
        AMENDMENT_SUBMITTED,
        AMENDMENT_RETURNED,
        MENTIONED,
    }
}
