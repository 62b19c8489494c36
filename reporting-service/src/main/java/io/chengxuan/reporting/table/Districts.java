package io.chengxuan.reporting.table;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which district a squad's work counts for, by the present tree; for one request. */
public final class Districts {

    private final UnitTree tree;
    private final Map<String, Unit> known = new HashMap<>();

    public Districts(UnitTree tree) {
        this.tree = tree;
    }

    public UnitTree tree() {
        return tree;
    }

    /** What a unit is called. */
    public String name(String code) {
        return tree.find(code).map(Unit::name).orElse(code);
    }

    /** Codes in the order in which users list their units, unknown ones behind. */
    public Comparator<String> order() {
        return Comparator.<String>comparingInt(code ->
            tree.find(code).map(Unit::order).orElse(Integer.MAX_VALUE)
        ).thenComparing(Comparator.naturalOrder());
    }

    /** The unit itself, or for a squad the first unit above it that is none. */
    public Unit of(String unit) {
        return known.computeIfAbsent(unit, this::climb);
    }

    /**
     * Codes of the units at or below a unit whose district is in a ranking group; null for all. {@code unknown-unit} 400.
     *
     * @param unit null for every unit
     * @param group null for every group
     */
    public @Nullable Set<String> codes(@Nullable String unit, @Nullable String group) {
        if (unit != null && tree.find(unit).isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "unknown-unit", unit);
        }
        var subtree = unit == null ? null : tree.subtree(unit);
        if (group == null) {
            return subtree;
        }
        return tree
            .all()
            .stream()
            .map(Unit::id)
            .filter(id -> subtree == null || subtree.contains(id))
            .filter(id -> group.equals(of(id).group()))
            .collect(Collectors.toSet());
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
