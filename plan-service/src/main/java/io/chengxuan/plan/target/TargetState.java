package io.chengxuan.plan.target;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of an outcome target: the values that stand, by their day.
 *
 * @param reached whether the latest value reaches the target; null while nothing was measured
 */
@LogicalType("io.chengxuan.plan.target")
record TargetState(
    String id,
    String planId,
    String name,
    Aim.Scale scale,
    double target,
    Aim.Direction direction,
    LocalDate due,
    List<Value> values,
    @Nullable Boolean reached,
    boolean discarded
) {
    record Value(LocalDate on, double value) {}
}
