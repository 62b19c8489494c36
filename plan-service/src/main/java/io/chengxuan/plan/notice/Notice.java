package io.chengxuan.plan.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * {@code sessionId} of the session; {@code subject} what else it is about, in another service
 * @param name of the task's project, or title of the plan, session or subject, or the first day of a delegation
 * @param worker unit that the task was assigned to, that holds the session, or that handed in or asked for the subject
 * @param due of the task or subject, or first day of the session, or last day of the delegation (business date)
 * @param at ISO instant in whole seconds, so that it sorts as text
 * @param storedAt instant at which it came into the inbox, which is later than {@code at}; in the same form
 * @param gathered ids of the notices that a digest lists, the first of those that {@code name} counts; null for any other kind
 * @param deciders of the unit, those it is for; null when it is for all of them
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
    @Nullable Subject subject,
    @Field("projectName") String name,
    @Nullable String worker,
    @Nullable LocalDate due,
    String at,
    @Nullable String storedAt,
    @Nullable List<String> gathered,
    @Nullable Deciders deciders,
    List<String> readBy
) {
    @PersistenceCreator
    Notice {
    }

    /** Something in media-service. */
    record Subject(Type type, String id) {
        enum Type {
            TOPIC_CALL,
            SUBMISSION,
            INTERVIEW_REQUEST,
            APPEAL,
            ASSESSMENT,
        }
    }

    /**
     * Who can do something about it.
     *
     * @param roles of which one is enough, an own one or a lent one
     * @param except id of the account that did what is to be decided on, and knows
     */
    record Deciders(Set<String> roles, String except) {}

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
        this(
            id,
            unit,
            null,
            null,
            kind,
            taskId,
            planId,
            amendmentId,
            null,
            null,
            name,
            worker,
            due,
            at,
            null,
            null,
            null,
            readBy
        );
    }

    /** About something in media-service, for everybody in the unit. */
    Notice(
        String id,
        String unit,
        Kind kind,
        Subject subject,
        String name,
        @Nullable String worker,
        @Nullable LocalDate due,
        String at
    ) {
        this(
            id,
            unit,
            null,
            null,
            kind,
            null,
            null,
            null,
            null,
            subject,
            name,
            worker,
            due,
            at,
            null,
            null,
            null,
            List.of()
        );
    }

    /** The same for one account of the unit. */
    Notice only(String one) {
        return copy(one, person, storedAt, deciders);
    }

    /** The same about another account. */
    Notice about(String other) {
        return copy(account, other, storedAt, deciders);
    }

    Notice stored(String instant) {
        return copy(account, person, instant, deciders);
    }

    /** The same for those in the unit who have one of the roles, apart from whoever did what they are told of. */
    Notice toDecide(Collection<String> roles, String except) {
        return copy(account, person, storedAt, new Deciders(Set.copyOf(roles), except));
    }

    private Notice copy(
        @Nullable String only,
        @Nullable String other,
        @Nullable String stored,
        @Nullable Deciders decide
    ) {
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
            subject,
            name,
            worker,
            due,
            at,
            stored,
            gathered,
            decide,
            readBy
        );
    }

    enum Kind {
        DUE_SOON(Group.TASKS),
        OVERDUE(Group.TASKS),
        RETURNED(Group.TASKS),
        HANDED_IN(Group.TASKS),
        ASSIGNED(Group.TASKS),
        LEFT_UNSIGNED(Group.TASKS),
        TAKEN_BACK(Group.TASKS),
        ACCEPTED(Group.TASKS),
        EXCUSED(Group.TASKS),
        DUE_MOVED(Group.TASKS),
        CANCELLED(Group.TASKS),
        AMENDED(Group.TASKS),
        WITHDRAWN(Group.TASKS),
        MENTIONED(Group.TASKS),
        HANDLER_NAMED(Group.TASKS),
        PLAN_SUBMITTED(Group.PLANS),
        PLAN_RETURNED(Group.PLANS),
        AMENDMENT_SUBMITTED(Group.PLANS),
        AMENDMENT_RETURNED(Group.PLANS),
        SESSION_PLANNED(Group.SESSIONS),
        SESSION_CHANGED(Group.SESSIONS),
        SESSION_CANCELLED(Group.SESSIONS),
        SESSION_SOON(Group.SESSIONS),
        CALL_OPENED(Group.CALLS),
        CALL_MOVED(Group.CALLS),
        CALL_DUE(Group.CALLS),
        SUBMISSION_WAITING(Group.SUBMISSIONS),
        SUBMISSION_RETURNED(Group.SUBMISSIONS),
        SUBMISSION_PUBLISHED(Group.SUBMISSIONS),
        SUBMISSION_TAKEN_DOWN(Group.SUBMISSIONS),
        INTERVIEW_WAITING(Group.INTERVIEWS),
        INTERVIEW_APPROVED(Group.INTERVIEWS),
        INTERVIEW_RETURNED(Group.INTERVIEWS),
        INTERVIEW_REFUSED(Group.INTERVIEWS),
        MONTH_PUBLISHED(Group.ASSESSMENT),
        APPEAL_WAITING(Group.ASSESSMENT),
        APPEAL_GRANTED(Group.ASSESSMENT),
        APPEAL_REFUSED(Group.ASSESSMENT),
        DEPUTY_NAMED(Group.DEPUTIES),
        DELEGATION_GIVEN(Group.DEPUTIES),
        DELEGATION_REVOKED(Group.DEPUTIES),
        DIGEST(Group.TASKS);

        private static final Set<Kind> MANDATORY = EnumSet.of(RETURNED, OVERDUE, LEFT_UNSIGNED, SUBMISSION_RETURNED);

        private final Group group;

        Kind(Group group) {
            this.group = group;
        }

        Group group() {
            return group;
        }

        /** What a unit has to act on can be put off to the digest, but not muted. */
        boolean isMandatory() {
            return MANDATORY.contains(this);
        }
    }

    /** What a kind is about, in the order in which settings list them. */
    enum Group {
        TASKS,
        PLANS,
        SESSIONS,
        CALLS,
        SUBMISSIONS,
        INTERVIEWS,
        ASSESSMENT,
        DEPUTIES,
    }
}
