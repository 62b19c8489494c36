package io.chengxuan.media.intake;

import io.chengxuan.media.written.Plain;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which unit a written code, name or alias means. A word that means several is none's. */
public final class UnitWords {

    private final Map<String, String> byWord = new HashMap<>();

    public UnitWords(UnitTree tree) {
        Set<String> several = new HashSet<>();
        for (var unit : tree.all()) {
            unit.aliases().forEach(alias -> put(alias, unit, several));
        }
        several.forEach(byWord::remove);
        // What a unit is called itself goes before what another is called too.
        several.clear();
        Map<String, String> names = new HashMap<>();
        tree.all().forEach(unit -> {
            if (names.put(Plain.name(unit.name()), unit.id()) != null) {
                several.add(Plain.name(unit.name()));
            }
        });
        several.forEach(names::remove);
        several.forEach(byWord::remove);
        byWord.putAll(names);
        tree.all().forEach(unit -> byWord.put(Plain.name(unit.id()), unit.id()));
    }

    public Optional<String> code(String written) {
        return Optional.ofNullable(byWord.get(Plain.name(written)));
    }

    private void put(String word, Unit unit, Set<String> several) {
        var other = byWord.put(Plain.name(word), unit.id());
        if (other != null && !other.equals(unit.id())) {
            several.add(Plain.name(word));
        }
    }
}
