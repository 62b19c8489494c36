package io.chengxuan.plan.plan;

import java.time.Instant;

/** A version that an amendment has put in force: the {@code no}-th, from 1, and why. */
public record PlanRevision(int no, String amendmentId, String versionId, Instant at, String actor, String reason) {}
