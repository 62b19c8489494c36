package io.chengxuan.media.roster;

import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which entries a list asks for, inside what the caller may read.
 *
 * @param unit of the unit or one below it
 * @param state how they stand today; those that ended are left out unless asked for
 */
record RosterQuery(@Nullable String unit, @Nullable RosterKind kind, @Nullable Standing state) {
    List<Criteria> criteria(UnitTree units, LocalDate today) {
        var all = new ArrayList<Criteria>();
        all.add(state == null ? Criteria.where("ended").is(false) : state.criteria(today));
        if (unit != null) {
            all.add(Criteria.where("unit").in(units.subtree(unit)));
        }
        if (kind != null) {
            all.add(Criteria.where("kind").is(kind));
        }
        return all;
    }
}
