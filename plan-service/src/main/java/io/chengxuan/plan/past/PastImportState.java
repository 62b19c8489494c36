package io.chengxuan.plan.past;

import io.chengxuan.platform.outbox.LogicalType;

/** Public state of an import of past records; {@code changed}, {@code unchanged} and {@code bad} add up to {@code done}. */
@LogicalType("io.chengxuan.plan.past-import")
record PastImportState(
    String id,
    PastImport.Status status,
    String fingerprint,
    int of,
    int done,
    int changed,
    int unchanged,
    int bad
) {}
