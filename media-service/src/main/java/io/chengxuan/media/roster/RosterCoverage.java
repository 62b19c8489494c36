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
        try (var serving = entries.serving(scope, today)) {
            serving.forEach(term -> {
                var count = counts.computeIfAbsent(term.unit(), _ -> new int[RosterKind.values().length + 1]);
                count[term.kind().ordinal()]++;
                boolean expiring = Standing.of(term.from(), term.until(), null, today) == Standing.EXPIRING;
                count[RosterKind.values().length] += expiring ? 1 : 0;
            });
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
