package io.chengxuan.plan.quota;

import io.chengxuan.plan.unit.UnitNames;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Columns;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people write for whom a quota is for: a unit by code, name or alias, a ranking group, or all units. */
@Component
class Audiences {

    private static final List<String> ALL = List.of("ALL", "各单位");

    private final Units units;
    private final UnitTree tree;
    private final MessageSource messages;

    Audiences(Units units, UnitTree tree, MessageSource messages) {
        this.units = units;
        this.tree = tree;
        this.messages = messages;
    }

    /** Reads by the units as they are called now; for one command. */
    Function<String, Optional<Audience>> reader() {
        var names = units.names();
        var groups = tree.all().stream().map(Unit::group).filter(Objects::nonNull).distinct().toList();
        return written -> read(written.strip(), names, groups);
    }

    private Optional<Audience> read(String written, UnitNames names, List<String> groups) {
        if (ALL.contains(written)) {
            return Optional.of(Audience.ALL);
        }
        var meaning = names.meaning(written);
        if (meaning.kind() == UnitNames.Kind.ONE) {
            return Optional.of(new Audience(Audience.Kind.UNIT, meaning.units().getFirst().id()));
        }
        return Columns.code(messages, "unit.group", groups, written).map(group ->
            new Audience(Audience.Kind.GROUP, group)
        );
    }

    /** Whether the caller may set what is expected of them: a unit of itself and those below, the city of all. */
    boolean within(Scope scope, Audience audience) {
        return audience.kind() == Audience.Kind.UNIT ? scope.owns(audience.code()) : scope.city();
    }

    /** Code of the unit that owns a quota for them. */
    String owner(Audience audience) {
        return audience.kind() == Audience.Kind.UNIT ? audience.code() : tree.city();
    }
}
