package io.chengxuan.plan.target;

import java.time.LocalDate;

/**
 * What is to be reached.
 *
 * @param scale PERCENT is 0 to 100
 * @param direction whether the value is to be at least or at most the target
 * @param due the day by which (business date)
 */
record Aim(String name, Scale scale, double target, Direction direction, LocalDate due) {
    enum Scale {
        PERCENT,
        NUMBER,
    }

    enum Direction {
        AT_LEAST,
        AT_MOST,
    }

    boolean isReachedBy(double value) {
        return direction == Direction.AT_LEAST ? value >= target : value <= target;
    }
}
