/** Working days: {@link io.chengxuan.platform.calendar.WorkingDays}. */
@NullMarked
package io.chengxuan.platform.calendar;

import org.jspecify.annotations.NullMarked;
