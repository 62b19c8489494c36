/**
 * The assessment of a month, from its first computing to its closing, with appeals and corrections. Reading order:
 * {@link io.chengxuan.media.assessment.run.Assessment}, {@code Score}, {@code RunAssessments}, {@code Appeal},
 * {@code Correction}.
 */
@NullMarked
package io.chengxuan.media.assessment.run;

import org.jspecify.annotations.NullMarked;
