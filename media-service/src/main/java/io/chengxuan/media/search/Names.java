package io.chengxuan.media.search;

import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.media.written.Plain;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The outlets and units that a word means. They are looked up when somebody asks, so a name that changes is found at once for
 * all their pieces and none has to be indexed again.
 */
@Component
final class Names {

    private final Outlets outlets;
    private final UnitTree units;
    private volatile Map<String, List<String>> written = Map.of();
    private volatile Map<String, String> shown = Map.of();

    Names(Outlets outlets, UnitTree units) {
        this.outlets = outlets;
        this.units = units;
    }

    /** Reads the outlets again, as one of them has changed. */
    void reload() {
        shown = outlets.names();
        written = outlets.allNames();
    }

    /** Ids of the outlets with the word somewhere in a name. */
    Set<String> outlets(String word) {
        var plain = Plain.title(word);
        if (plain.length() < 2) {
            return Set.of();
        }
        return written
            .entrySet()
            .stream()
            .filter(outlet ->
                outlet
                    .getValue()
                    .stream()
                    .anyMatch(name -> name.contains(plain))
            )
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }

    /**
     * Codes of the units with a name that begins with the word, and of those below them. Where it stands elsewhere it does not
     * count: 城管 is part of nearly all their names.
     */
    Set<String> units(String word) {
        var plain = Plain.title(word);
        var found = new HashSet<String>();
        if (plain.length() >= 2) {
            units
                .all()
                .stream()
                .filter(unit -> names(unit).anyMatch(name -> name.startsWith(plain)))
                .forEach(unit -> found.addAll(below(unit)));
        }
        return found;
    }

    String outlet(String id) {
        return shown.getOrDefault(id, "");
    }

    private Collection<String> below(Unit unit) {
        return units.isCity(unit.id()) ? Set.of(unit.id()) : units.subtree(unit.id());
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).map(Plain::title);
    }
}
