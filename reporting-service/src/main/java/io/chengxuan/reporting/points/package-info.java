/**
 * Figures of the assessment: points of units by month, as media-service has published them. Reading order:
 * {@code Points}, {@code PointsBoard}, {@code PointsTable}.
 */
@NullMarked
package io.chengxuan.reporting.points;

import org.jspecify.annotations.NullMarked;
