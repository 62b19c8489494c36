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
 * @param account id of the only account it is for; null when it is for all of the unit
 * @param person id of the other account that it is about, if it is about one
 * @param taskId of the task it is about; {@code planId} of the plan, with {@code amendmentId} of the amendment of it;
 * {@code sessionId} of the session
 * @param name of the task's project, or title of the plan or session, or the first day of a delegation
 * @param worker unit that the task was assigned to, or that holds the session
 * @param due of the task, or first day of the session, or last day of the delegation (business date)
 * @param at ISO instant in whole seconds, so that it sorts as text
 * @param storedAt instant at which it came into the inbox, which is later than {@code at}; in the same form
 * @param gathered ids of the notices that a digest lists, the first of those that {@code name} counts; null for any other kind
 * @param readBy ids of the accounts that have read it
 */
@Document("notices")
record Notice(
    @Id String id,
    String unit,
    @Nullable String account,
    @Nullable String person,
    Kind kind,
    @Nullable String taskId,
    @Nullable String planId,
    @Nullable String amendmentId,
    @Nullable String sessionId,
    @Field("projectName") String name,
    @Nullable String worker,
    @Nullable LocalDate due,
    String at,
    @Nullable String storedAt,
    @Nullable List<String> gathered,
    List<String> readBy
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
        this(id, unit, null, null, kind, taskId, planId, amendmentId, null, name, worker, due, at, null, null, readBy);
    }

    /** The same for one account of the unit. */
    Notice only(String one) {
        return copy(one, person, storedAt);
    }

    /** The same about another account. */
    Notice about(String other) {
        return copy(account, other, storedAt);
    }

    Notice stored(String instant) {
        return copy(account, person, instant);
    }

    private Notice copy(@Nullable String only, @Nullable String other, @Nullable String stored) {
        return new Notice(
            id,
            unit,
            only,
            other,
            kind,
            taskId,
            planId,
            amendmentId,
            sessionId,
            name,
            worker,
            due,
            at,
            stored,
            gathered,
            readBy
        );
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
        SESSION_PLANNED,
        SESSION_CHANGED,
        SESSION_CANCELLED,
        SESSION_SOON,
        HANDLER_NAMED,
        DEPUTY_NAMED,
        DELEGATION_GIVEN,
        DELEGATION_REVOKED,
        DIGEST;

        /** What a unit has to act on can be put off to the digest, but not muted. */
        boolean isMandatory() {
            return this == RETURNED || this == OVERDUE || this == LEFT_UNSIGNED;
        }
    }
}
