package io.chengxuan.plan.calendar;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;
import java.util.List;

/** Public state of a year's holiday arrangement: days off and make-up working days, in order. */
@LogicalType("io.chengxuan.plan.holidays")
record HolidayYearState(String id, int year, List<LocalDate> off, List<LocalDate> work) {}
