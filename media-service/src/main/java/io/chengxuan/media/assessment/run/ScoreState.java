package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.outbox.LogicalType;
import java.math.BigDecimal;

/**
 * Public state of a unit's points of a month: {@code total} is the sum of the five after it.
 *
 * @param month such as {@code 2026-07}
 * @param published whether the unit may count on it; before that it is a draft of the city's
 * @param deductions what pieces and late submissions take, negative
 * @param caps what is beyond a cap or lost below a quota, negative
 * @param belowQuota whether it was below a quota of the year so far
 */
@LogicalType("io.chengxuan.media.score")
record ScoreState(
    String id,
    String month,
    String unit,
    boolean published,
    BigDecimal total,
    BigDecimal coverage,
    BigDecimal submissions,
    BigDecimal deductions,
    BigDecimal caps,
    BigDecimal corrections,
    boolean belowQuota
) {}
