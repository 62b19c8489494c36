package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Public state of the assessment of a month.
 *
 * @param id the month, such as {@code 2026-07}
 * @param round how often it was computed
 * @param units how many are assessed
 * @param appealsUntil last day for appeals; null before it is published
 */
@LogicalType("io.chengxuan.media.assessment")
record AssessmentState(
    String id,
    Assessment.Status status,
    String rulesId,
    int round,
    int units,
    @Nullable LocalDate appealsUntil
) {}
