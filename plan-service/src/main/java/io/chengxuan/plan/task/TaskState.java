package io.chengxuan.plan.task;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.outbox.LogicalType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a task: no notes, no reasons. Dates are business dates; {@code parent} is the task that a squad's is a
 * share of, {@code handler} the id of the account in the unit that deals with it.
 */
@LogicalType("io.chengxuan.plan.task")
public record TaskState(
    String id,
    String planId,
    String projectId,
    String projectName,
    ProjectKind kind,
    String unit,
    String responsible,
    int year,
    Instant assignedAt,
    LocalDate due,
    LocalDate originalDue,
    int percent,
    TaskStatus status,
    @Nullable LocalDate handedInOn,
    @Nullable LocalDate acceptedOn,
    boolean excused,
    @Nullable String parent,
    @Nullable String handler
) {
    static TaskState of(Task task) {
        var it = task.assignment();
        return new TaskState(
            task.id(),
            it.planId(),
            it.projectId(),
            it.projectName(),
            it.kind(),
            task.unit(),
            task.responsible(),
            it.year(),
            it.assignedAt(),
            task.due(),
            task.originalDue(),
            task.percent(),
            task.status(),
            task.handedInOn(),
            task.acceptedOn(),
            task.status() == TaskStatus.EXCUSED,
            task.parent(),
            task.handler()
        );
    }
}
