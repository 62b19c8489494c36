package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendances.PersonSum;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
            .sorted(Comparator.comparing(key()))
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
            .sorted(Comparator.comparing(key()))
            .toList();
    }

    /** The page of such rows after the unit and person that the page before ended with. */
    Page<PersonSum> page(List<PersonSum> rows, Paging paging) {
        var key = key();
        var after = paging.place();
        var read = rows
            .stream()
            .filter(sum -> after == null || key.apply(sum).compareTo(after) > 0)
            .limit(paging.size() + 1L)
            .toList();
        return paging.page(read, key, PersonSum::unit);
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

    /** Text that sorts as units stand in the tree, then by name and staff number. */
    private Function<PersonSum, String> key() {
        var order = new HashMap<String, Integer>();
        units.all().forEach(unit -> order.put(unit.id(), order.size()));
        return sum -> {
            int place = order.getOrDefault(sum.unit(), order.size());
            return "%06d\t%s\t%s\t%s".formatted(place, sum.unit(), sum.name(), sum.number()).replace('\n', ' ');
        };
    }
}
