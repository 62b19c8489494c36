package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which district a squad's tasks count for, by the present tree; for one request. */
final class Districts {

    private final UnitTree tree;
    private final Map<String, Unit> known = new HashMap<>();

    Districts(UnitTree tree) {
        this.tree = tree;
    }

    UnitTree tree() {
        return tree;
    }

    /** The unit itself, or for a squad the first unit above it that is none. */
    Unit of(String unit) {
        return known.computeIfAbsent(unit, this::climb);
    }

    private Unit climb(String code) {
        var seen = new HashSet<String>();
        var at = tree.find(code).orElseGet(() -> unheardOf(code));
        while (at.level() == Unit.Level.SQUAD && at.parent() != null && seen.add(at.id())) {
            var above = tree.find(at.parent());
            if (above.isEmpty()) {
                return at;
            }
            at = above.get();
        }
        return at;
    }

    /** A unit whose own event has not come yet stands for itself. */
    private static Unit unheardOf(String code) {
        return new Unit(code, code, List.of(), Unit.Level.DISTRICT, null, null, false, Integer.MAX_VALUE);
    }
}
