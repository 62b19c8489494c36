/**
 * How points come of pieces and articles: pure functions, the same whatever the order of what they are given. Reading order:
 * {@link io.chengxuan.media.assessment.points.RuleSet}, {@link io.chengxuan.media.assessment.points.Scoring},
 * {@link io.chengxuan.media.assessment.points.Line}.
 */
@NullMarked
package io.chengxuan.media.assessment.points;

import org.jspecify.annotations.NullMarked;
