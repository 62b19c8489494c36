package io.chengxuan.reporting.points;

import java.math.BigDecimal;
import org.bson.Document;

/**
 * A unit's published points of a month, behind a figure; media-service tells the lines, pieces and rules that they come of,
 * by month and unit.
 *
 * @param belowQuota whether the unit was below a quota of the year so far
 */
record PointsRecord(
    String scoreId,
    String month,
    String unit,
    BigDecimal points,
    BigDecimal coverage,
    BigDecimal submissions,
    BigDecimal deductions,
    BigDecimal caps,
    BigDecimal corrections,
    boolean belowQuota
) {
    static PointsRecord of(Document fact) {
        int[] parts = Points.PARTS.stream()
            .mapToInt(part -> fact.get(part, Number.class).intValue())
            .toArray();
        int total = 0;
        for (int part : parts) {
            total += part;
        }
        return new PointsRecord(
            fact.getString("_id"),
            fact.getString("month"),
            fact.getString("unit"),
            Sum.points(total),
            Sum.points(parts[0]),
            Sum.points(parts[1]),
            Sum.points(parts[2]),
            Sum.points(parts[3]),
            Sum.points(parts[4]),
            fact.getBoolean("belowQuota")
        );
    }
}
