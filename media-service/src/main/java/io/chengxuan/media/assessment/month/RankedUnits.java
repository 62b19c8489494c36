package io.chengxuan.media.assessment.month;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that are assessed: those in a ranking group. What squads do counts for the one they are under. */
@Component
public class RankedUnits {

    /** In the order of the table, group by group. */
    private static final Comparator<Unit> BY_GROUP = Comparator.comparing((Unit unit) ->
        Math.floorMod(List.of("URBAN", "SUBURBAN", "DIRECT").indexOf(unit.group()), 4)
    )
        .thenComparing(unit -> Objects.toString(unit.group()))
        .thenComparing(Unit::order);

    private final UnitTree tree;

    RankedUnits(UnitTree tree) {
        this.tree = tree;
    }

    public List<Unit> all() {
        return everRanked()
            .stream()
            .filter(unit -> !unit.closed())
            .toList();
    }

    /** Also those that were closed. */
    public List<Unit> everRanked() {
        return tree
            .all()
            .stream()
            .filter(unit -> unit.group() != null)
            .sorted(BY_GROUP)
            .toList();
    }

    public boolean isRanked(String code) {
        return tree
            .find(code)
            .filter(unit -> unit.group() != null && !unit.closed())
            .isPresent();
    }

    /** The unit itself or the nearest above it that is assessed; null for what counts for none. */
    public @Nullable String of(String code) {
        var seen = new HashSet<String>();
        for (
            @Nullable
            String at = code;
            at != null && seen.add(at);

        ) {
            var unit = tree.find(at);
            if (unit.isPresent() && unit.get().group() != null) {
                return at;
            }
            at = unit.map(Unit::parent).orElse(null);
        }
        return null;
    }

    /** The codes that count for each of {@link #all}, its own among them, as the tree is now. */
    public Map<String, List<String>> counted() {
        var counted = new HashMap<String, List<String>>();
        for (var unit : tree.all()) {
            var of = of(unit.id());
            if (of != null) {
                counted.computeIfAbsent(of, _ -> new ArrayList<>()).add(unit.id());
            }
        }
        return counted;
    }

    /** Place of each unit in {@link #all}. */
    public Map<String, Integer> order() {
        var order = new HashMap<String, Integer>();
        all().forEach(unit -> order.put(unit.id(), order.size()));
        return order;
    }

    UnitTree tree() {
        return tree;
    }
}
