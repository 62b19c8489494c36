package io.chengxuan.platform.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How what one author writes is reviewed.
 *
 * @param route levels it passes through, upwards, at least one
 * @param days working days that each level has
 */
public record ReviewRule(List<ReviewLevel> route, Map<ReviewLevel, Integer> days, BusinessDays calendar) {
    public ReviewRule {
        route = List.copyOf(route);
        days = Map.copyOf(days);
        if (route.isEmpty() || !route.stream().sorted().distinct().toList().equals(route)) {
            throw new IllegalArgumentException("A review goes upwards through at least one level: " + route);
        }
    }

    /** The last day on which a level decides in time. */
    LocalDate due(ReviewLevel level, LocalDate arrived) {
        return calendar.plus(arrived, days.getOrDefault(level, 0));
    }
}
