/**
 * What happened in a month that points come of: {@link io.chengxuan.media.assessment.month.MonthRecords} reads it,
 * {@link io.chengxuan.media.assessment.month.MonthOf} is it.
 */
@NullMarked
package io.chengxuan.media.assessment.month;

import org.jspecify.annotations.NullMarked;
