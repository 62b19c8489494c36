package io.chengxuan.plan.intake;

import io.chengxuan.platform.outbox.LogicalType;
import org.jspecify.annotations.Nullable;

/** Public state of an import: which content (by fingerprint) and how far; neither the file's name nor what it says. */
@LogicalType("io.chengxuan.plan.plan-import")
record PlanImportState(String id, PlanImport.Status status, String fingerprint, @Nullable String planId) {}
