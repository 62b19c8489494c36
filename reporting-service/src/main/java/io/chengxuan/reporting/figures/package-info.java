/**
 * Facts and cells of any subject (ADR 0007). Reading order: {@link io.chengxuan.reporting.figures.Subject},
 * {@link io.chengxuan.reporting.figures.FigureSet}, then {@code Facts}, {@code Cells} and {@code Sweeper}.
 */
@NullMarked
package io.chengxuan.reporting.figures;

import org.jspecify.annotations.NullMarked;
