package io.chengxuan.plan.notice;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.review.ReviewLevel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where what a unit handed in is looked at. */
@Component
class Seats {

    private final UnitTree units;

    Seats(UnitTree units) {
        this.units = units;
    }

    /** Code of the unit of that level which is the given one or above it; the city's for the city whatever the unit. */
    Optional<String> of(String unit, ReviewLevel level) {
        if (level == ReviewLevel.CITY) {
            return Optional.of(units.city());
        }
        var wanted = Unit.Level.valueOf(level.name());
        var at = units.find(unit);
        while (at.isPresent() && at.get().level() != wanted) {
            at = Optional.ofNullable(at.get().parent()).flatMap(units::find);
        }
        return at.map(Unit::id);
    }
}
