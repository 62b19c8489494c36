package io.chengxuan.reporting.points;

import java.math.BigDecimal;

/**
 * The fields of media-service's score that figures are made of.
 *
 * @param month such as {@code 2026-07}
 * @param published whether it counts; before that it is a draft
 */
record Score(
    String month,
    String unit,
    boolean published,
    BigDecimal coverage,
    BigDecimal submissions,
    BigDecimal deductions,
    BigDecimal caps,
    BigDecimal corrections,
    boolean belowQuota
) {}
