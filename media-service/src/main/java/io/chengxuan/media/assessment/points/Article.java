package io.chengxuan.media.assessment.points;

import java.time.LocalDate;

/**
 * What became of a submission in a month, or of what a unit owed for a call.
 *
 * @param unit that submitted or owed it
 * @param date on which the first of that happened
 * @param accepted whether it was accepted in this month; {@code published} likewise
 * @param late whether what was owed came after the deadline, first in this month
 */
public record Article(
    String id,
    String title,
    String unit,
    LocalDate date,
    boolean accepted,
    boolean published,
    boolean late
) {}
