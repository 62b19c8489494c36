package io.chengxuan.plan.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a plan's life. */
public record PlanStep(Instant at, String actor, @Nullable PlanStatus from, PlanStatus to, @Nullable String reason) {}
