package io.chengxuan.media.intake;

import io.chengxuan.platform.outbox.LogicalType;

/**
 * Public state of an import of reports; {@code created}, {@code changed}, {@code unchanged} and {@code bad} add up to {@code
 * done}. While it is tried and until it is taken they say what would become of the rows.
 */
@LogicalType("io.chengxuan.media.report-import")
record ReportImportState(
    String id,
    String unit,
    ReportImport.Status status,
    String fingerprint,
    int of,
    int done,
    int created,
    int changed,
    int unchanged,
    int bad
) {}
