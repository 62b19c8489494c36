package io.chengxuan.media.interview;

import io.chengxuan.media.workdays.OfficialDays;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.review.ReviewLevel;
import io.chengxuan.platform.review.ReviewRule;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Through which levels a request passes, and how long each has: what a district asks for is looked at there first. */
@Component
class InterviewRules {

    private final UnitTree units;
    private final OfficialDays calendar;
    private final int days;

    InterviewRules(UnitTree units, OfficialDays calendar, @Value("${chengxuan.media.interviews.days:1}") int days) {
        this.units = units;
        this.calendar = calendar;
        this.days = days;
    }

    ReviewRule of(InterviewContent content) {
        var level = units.find(content.unit()).map(Unit::level).orElse(Unit.Level.CITY);
        boolean below = level == Unit.Level.DISTRICT || level == Unit.Level.SQUAD;
        var route = below ? List.of(ReviewLevel.DISTRICT, ReviewLevel.CITY) : List.of(ReviewLevel.CITY);
        int each = content.urgent() ? 0 : days;
        var allowed = Map.of(ReviewLevel.DISTRICT, each, ReviewLevel.CITY, each);
        return new ReviewRule(route, allowed, calendar::plus);
    }
}
