package io.chengxuan.plan.task;

import io.chengxuan.plan.document.ProjectKind;
import java.time.Instant;
import java.time.LocalDate;

/** What a task is about; never changes. {@code from} and {@code originalDue} are the project's period (business dates). */
public record Assignment(
    String planId,
    String projectId,
    String projectName,
    ProjectKind kind,
    int year,
    LocalDate from,
    LocalDate originalDue,
    Instant assignedAt
) {}
