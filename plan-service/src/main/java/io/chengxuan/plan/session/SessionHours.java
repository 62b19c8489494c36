package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendances.PersonSum;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hours of a year, added up from attendances when they are asked for. A caller sees the people of their own unit and those
 * below it, the city everybody.
 */
@Component
class SessionHours {

    private final Sessions sessions;
    private final Attendances attendances;
    private final UnitTree units;

    SessionHours(Sessions sessions, Attendances attendances, UnitTree units) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.units = units;
    }

    /** @param kind of sessions; any if null */
    List<PersonSum> byUnit(int year, @Nullable String unit, @Nullable SessionKind kind, Scope scope) {
        return attendances
            .byUnit(sessions.idsOf(year, kind), within(unit, scope))
            .stream()
            .map(sum -> new PersonSum(sum.unit(), null, null, sum.attendees(), sum.hours()))
            .sorted(byUnit())
            .toList();
    }

    /** In the order of units and names; whoever is in one list with and in another without staff number is one person. */
    List<PersonSum> byPerson(int year, @Nullable String unit, @Nullable SessionKind kind, Scope scope) {
        return attendances
            .byPerson(sessions.idsOf(year, kind), within(unit, scope))
            .stream()
            .collect(
                Collectors.groupingBy(sum -> sum.unit() + " " + sum.name(), LinkedHashMap::new, Collectors.toList())
            )
            .values()
            .stream()
            .flatMap(named -> people(named).stream())
            .sorted(
                byUnit()
                    .thenComparing(sum -> String.valueOf(sum.name()))
                    .thenComparing(sum -> String.valueOf(sum.number()))
            )
            .toList();
    }

    /** Those of a unit who bear one name: one person, unless their staff numbers differ. */
    static List<PersonSum> people(List<PersonSum> named) {
        var numbers = named.stream().map(PersonSum::number).filter(Objects::nonNull).distinct().toList();
        if (named.size() == 1 || numbers.size() > 1) {
            return named;
        }
        var first = named.getFirst();
        return List.of(
            new PersonSum(
                first.unit(),
                first.name(),
                numbers.isEmpty() ? null : numbers.getFirst(),
                named.stream().mapToInt(PersonSum::attendances).sum(),
                named.stream().mapToDouble(PersonSum::hours).sum()
            )
        );
    }

    private @Nullable Collection<String> within(@Nullable String unit, Scope scope) {
        if (unit == null) {
            return scope.city() ? null : scope.subtree();
        }
        if (!scope.owns(unit)) {
            throw Problem.forbidden();
        }
        return units.subtree(unit);
    }

    private Comparator<PersonSum> byUnit() {
        var order = new HashMap<String, Integer>();
        units.all().forEach(unit -> order.put(unit.id(), order.size()));
        return Comparator.comparingInt((PersonSum sum) -> order.getOrDefault(sum.unit(), order.size())).thenComparing(
            PersonSum::unit
        );
    }
}
