package io.chengxuan.reporting.points;

import io.chengxuan.reporting.figures.Cell;
import java.math.BigDecimal;

/** Points of some units and months added up, in hundredths. */
final class Sum {

    private final int[] parts = new int[Points.PARTS.size()];
    private int months;
    private int below;

    /** Whether the group is of published points. */
    static boolean counts(Cell.Group group) {
        return "PUBLISHED".equals(group.measures().getString("standing"));
    }

    void add(Cell.Group group) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] += group.measures().get(Points.PARTS.get(i), Number.class).intValue() * group.count();
        }
        months += group.count();
        below += Boolean.TRUE.equals(group.measures().getBoolean("belowQuota")) ? group.count() : 0;
    }

    void add(Sum other) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] += other.parts[i];
        }
        months += other.months;
        below += other.below;
    }

    int total() {
        int total = 0;
        for (int part : parts) {
            total += part;
        }
        return total;
    }

    /** How many months of units are in it. */
    int months() {
        return months;
    }

    /** In how many of them the unit was below a quota. */
    int below() {
        return below;
    }

    /** @param part place in {@link Points#PARTS} */
    BigDecimal part(int part) {
        return points(parts[part]);
    }

    static BigDecimal points(int hundredths) {
        return new BigDecimal(BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString());
    }
}
