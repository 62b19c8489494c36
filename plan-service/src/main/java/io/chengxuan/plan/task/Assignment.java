package io.chengxuan.plan.task;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.document.ProjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, as the plan says; only an amendment of the plan changes it. {@code from} and {@code originalDue} are
 * the project's period (business dates), {@code revision} the amendment that said so last, 0 for the plan as issued.
 * Of a squad's share {@code originalDue} is when the district wants it, {@code revision} the order of {@link Squads}.
 */
public record Assignment(
    String planId,
    String projectId,
    String projectName,
    ProjectKind kind,
    int year,
    LocalDate from,
    LocalDate originalDue,
    Instant assignedAt,
    @Nullable Integer revision
) {
    /** Stored before plans could be amended: as the plan was issued. */
    public Assignment {
        revision = revision == null ? Integer.valueOf(0) : revision;
    }

    int amendment() {
        return Objects.requireNonNull(revision);
    }

    /** The first day on which anybody could work on it: the project's, unless it was assigned later. */
    LocalDate begins() {
        var assigned = LocalDate.ofInstant(assignedAt, BUSINESS_ZONE);
        return assigned.isAfter(from) ? assigned : from;
    }

    /** The same as of another amendment. */
    Assignment at(int otherRevision) {
        return new Assignment(planId, projectId, projectName, kind, year, from, originalDue, assignedAt, otherRevision);
    }

    /** The same for a squad's share of it. */
    Assignment shared(LocalDate shareDue, Instant at, int order) {
        return new Assignment(planId, projectId, projectName, kind, year, from, shareDue, at, order);
    }

    /** What another amendment says, for a task that was assigned when this one was. */
    Assignment replacedBy(Assignment other) {
        return new Assignment(
            planId,
            projectId,
            other.projectName,
            other.kind,
            year,
            other.from,
            other.originalDue,
            assignedAt,
            other.revision
        );
    }
}
