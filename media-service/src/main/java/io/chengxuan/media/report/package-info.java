/**
 * The registry of coverage. Reading order: {@link io.chengxuan.media.report.ReportContent}, {@link
 * io.chengxuan.media.report.ReportKey}, {@link io.chengxuan.media.report.Shares}, {@link
 * io.chengxuan.media.report.Readership}, {@link io.chengxuan.media.report.Report}, then the use cases.
 */
@NullMarked
package io.chengxuan.media.report;

import org.jspecify.annotations.NullMarked;
