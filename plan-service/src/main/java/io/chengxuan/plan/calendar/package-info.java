/** The official holiday arrangements, by year: {@link io.chengxuan.plan.calendar.HolidayYear}. */
@NullMarked
package io.chengxuan.plan.calendar;

import org.jspecify.annotations.NullMarked;
