package io.chengxuan.plan.unit;

import io.chengxuan.platform.access.Unit.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the units that a document means. {@code 各单位} are the open units of DISTRICT level, {@code 机关各处室} the open
 * departments; any other name is compared with the units' names first and their aliases second, white space aside.
 */
public final class UnitNames {

    private static final List<String> ALL_UNITS = List.of("各单位");
    private static final List<String> ALL_DEPARTMENTS = List.of(
        "机关各处室",
        "各处室",
        "局机关各处室",
        "市局机关各处室"
    );

    private final List<UnitState> units;

    public UnitNames(List<UnitState> units) {
        this.units = units;
    }

    /** The units a name means, in the order of the tree. */
    public Meaning meaning(String written) {
        var name = written.replaceAll("\\s", "");
        if (ALL_UNITS.contains(name)) {
            return Meaning.group(open(Level.DISTRICT));
        }
        if (ALL_DEPARTMENTS.contains(name)) {
            return Meaning.group(open(Level.DEPARTMENT));
        }
        var found = matching(unit -> unit.name().equals(name) || unit.id().equals(name));
        if (found.isEmpty()) {
            found = matching(unit -> unit.aliases().contains(name));
        }
        var open = found
            .stream()
            .filter(unit -> !unit.closed())
            .toList();
        if (open.size() == 1) {
            return new Meaning(Kind.ONE, open);
        }
        if (open.size() > 1) {
            return new Meaning(Kind.AMBIGUOUS, open);
        }
        return new Meaning(found.isEmpty() ? Kind.UNKNOWN : Kind.CLOSED, found);
    }

    public Optional<UnitState> find(String id) {
        return units
            .stream()
            .filter(unit -> unit.id().equals(id))
            .findFirst();
    }

    /** The city bureau itself. */
    public Optional<UnitState> city() {
        return open(Level.CITY).stream().findFirst();
    }

    private List<UnitState> open(Level level) {
        return matching(unit -> unit.level() == level && !unit.closed());
    }

    private List<UnitState> matching(Predicate<UnitState> condition) {
        return units.stream().filter(condition).toList();
    }

    public enum Kind {
        ONE,
        GROUP,
        AMBIGUOUS,
        UNKNOWN,
        CLOSED,
    }

    /** What a name means; for AMBIGUOUS the candidates, for CLOSED the closed ones. */
    public record Meaning(Kind kind, List<UnitState> units) {
        private static Meaning group(List<UnitState> units) {
            return new Meaning(units.isEmpty() ? Kind.UNKNOWN : Kind.GROUP, units);
        }

        public boolean clear() {
            return kind == Kind.ONE || kind == Kind.GROUP;
        }
    }
}
