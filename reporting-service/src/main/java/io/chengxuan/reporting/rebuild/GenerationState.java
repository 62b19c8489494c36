package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.outbox.LogicalType;

/** Public state of a subject's figures. */
@LogicalType("io.chengxuan.reporting.generation")
record GenerationState(String id, long generation, GenerationStatus status) {}
