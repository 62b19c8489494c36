package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.outbox.LogicalType;
import org.jspecify.annotations.Nullable;

/** Public state of a stated figure; null where {@link BaselineKey} says so. {@code of} is a unit's code. */
@LogicalType("io.chengxuan.reporting.baseline")
record BaselineState(
    String id,
    int year,
    @Nullable Integer month,
    BaselineMeasure measure,
    @Nullable String of,
    BaselineKey.@Nullable Level level,
    long value,
    boolean withdrawn
) {}
