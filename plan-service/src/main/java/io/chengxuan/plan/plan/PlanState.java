package io.chengxuan.plan.plan;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Public state of a plan; what it says stays in the service. {@code revision} counts the amendments in force. */
@LogicalType("io.chengxuan.plan.plan")
public record PlanState(
    String id,
    String number,
    String title,
    @Nullable LocalDate issueDate,
    int year,
    PlanStatus status,
    int revision,
    Breakdown breakdown
) {}
