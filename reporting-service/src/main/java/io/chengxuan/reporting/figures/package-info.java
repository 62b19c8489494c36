/**
 * Facts and cells of any subject (ADR 0007). Reading order: {@link io.chengxuan.reporting.figures.Subject},
 * {@link io.chengxuan.reporting.figures.FigureSet}, {@link io.chengxuan.reporting.figures.Figures},
 * then {@code Facts} and {@code Cells}.
 */
@NullMarked
package io.chengxuan.reporting.figures;

import org.jspecify.annotations.NullMarked;
