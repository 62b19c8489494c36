package io.chengxuan.plan.project;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public state of a project; {@code responsible} and {@code implementing} (the units with a task) are unit codes. */
@LogicalType("io.chengxuan.plan.project")
public record ProjectState(
    String id,
    String planId,
    String planNumber,
    int year,
    int no,
    String name,
    Period period,
    List<String> responsible,
    List<String> implementing,
    @Nullable String theme,
    ProjectKind kind,
    Project.Status status
) {}
