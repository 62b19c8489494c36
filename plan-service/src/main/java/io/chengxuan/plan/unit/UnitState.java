package io.chengxuan.plan.unit;

import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public state of a unit; fields as in {@link io.chengxuan.platform.access.Unit}. */
@LogicalType("io.chengxuan.plan.unit")
public record UnitState(
    String id,
    String name,
    List<String> aliases,
    Level level,
    @Nullable String parent,
    @Nullable String group,
    boolean closed,
    int order
) {}
