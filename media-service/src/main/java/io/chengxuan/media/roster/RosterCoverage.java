package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which units have somebody, and which have nobody. */
@Component
class RosterCoverage {

    private final RosterEntries entries;
    private final UnitTree units;

    RosterCoverage(RosterEntries entries, UnitTree units) {
        this.entries = entries;
        this.units = units;
    }

    /** How many serve at a unit itself. */
    record Row(String unit, Unit.Level level, int editors, int spokespersons, int expiring) {}

    /** All open units below the city that the caller may read, in the order of the tree. */
    List<Row> rows(Scope scope, LocalDate today) {
        var counts = new HashMap<String, int[]>();
        for (var entry : entries.serving(scope)) {
            var standing = entry.standing(today);
            if (standing.serves()) {
                var count = counts.computeIfAbsent(entry.unit(), _ -> new int[RosterKind.values().length + 1]);
                count[entry.kind().ordinal()]++;
                count[RosterKind.values().length] += standing == Standing.EXPIRING ? 1 : 0;
            }
        }
        return units
            .all()
            .stream()
            .filter(unit -> !unit.closed() && unit.level() != Unit.Level.CITY && scope.owns(unit.id()))
            .map(unit -> {
                var count = counts.getOrDefault(unit.id(), new int[RosterKind.values().length + 1]);
                return new Row(
                    unit.id(),
                    unit.level(),
                    count[RosterKind.PART_TIME_EDITOR.ordinal()],
                    count[RosterKind.SPOKESPERSON.ordinal()],
                    count[RosterKind.values().length]
                );
            })
            .toList();
    }
}
