package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendance.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who attended a session, asked by name. Two people of a unit are the same if their names are and nobody has said that their
 * staff numbers differ.
 */
final class Roster {

    private final Map<String, List<Attendance>> byPerson = new HashMap<>();

    Roster(List<Attendance> attendances) {
        attendances.forEach(this::put);
    }

    /** Adds one, or puts it in the place of its earlier self. */
    void put(Attendance attendance) {
        var named = byPerson.computeIfAbsent(attendance.person(), _ -> new ArrayList<>());
        named.removeIf(other -> other.id().equals(attendance.id()));
        named.add(attendance);
    }

    /** Of that person already; Ambiguous when several fit. */
    Optional<Attendance> find(Entry entry) throws Ambiguous {
        var named = byPerson.getOrDefault(entry.unit() + " " + entry.name(), List.of());
        var number = entry.number();
        if (number == null) {
            if (named.size() > 1) {
                throw new Ambiguous();
            }
            return named.stream().findFirst();
        }
        return withNumber(named, number).or(() -> withNumber(named, null));
    }

    private static Optional<Attendance> withNumber(List<Attendance> named, @Nullable String number) {
        return named
            .stream()
            .filter(attendance -> java.util.Objects.equals(attendance.number(), number))
            .findFirst();
    }

    /** Several people of the unit bear the name, and no staff number says which of them it is. */
    static final class Ambiguous extends Exception {}
}
