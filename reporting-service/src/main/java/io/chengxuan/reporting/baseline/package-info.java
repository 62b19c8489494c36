/**
 * Figures of years that this platform has not counted itself, as the office states them. Reading order:
 * {@link io.chengxuan.reporting.baseline.BaselineKey}, {@link io.chengxuan.reporting.baseline.Baseline},
 * {@link io.chengxuan.reporting.baseline.YearOfBaselines}.
 */
@NullMarked
package io.chengxuan.reporting.baseline;

import org.jspecify.annotations.NullMarked;
