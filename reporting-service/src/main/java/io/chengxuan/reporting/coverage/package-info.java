/**
 * Figures of press coverage: pieces by month, unit, outlet, tone and readership. Reading order:
 * {@link io.chengxuan.reporting.coverage.Coverage}, {@code CoverageBoard}, {@code CoverageTable}.
 */
@NullMarked
package io.chengxuan.reporting.coverage;

import org.jspecify.annotations.NullMarked;
