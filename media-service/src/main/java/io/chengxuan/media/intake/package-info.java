/**
 * Reports in bulk from a table. Reading order: {@link io.chengxuan.media.intake.ReportImport} (the job), {@link
 * io.chengxuan.media.intake.Mapping} (which column is what), {@link io.chengxuan.media.intake.RowReader}, then {@link
 * io.chengxuan.media.intake.RunReportImports}.
 */
@NullMarked
package io.chengxuan.media.intake;

import org.jspecify.annotations.NullMarked;
