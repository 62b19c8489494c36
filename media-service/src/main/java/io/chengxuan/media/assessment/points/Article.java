package io.chengxuan.media.assessment.points;

import java.time.LocalDate;

/**
 * What became of a submission in a month.
 *
 * @param unit that submitted it
 * @param date on which the first of that happened
 * @param accepted whether it was accepted in this month; so for the others
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
