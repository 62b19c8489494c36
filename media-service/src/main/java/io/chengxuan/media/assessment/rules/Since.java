package io.chengxuan.media.assessment.rules;

import io.chengxuan.media.assessment.points.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Why a published month gives something else by its own rules now than was published.
 *
 * @param added pieces and submissions that have points now and had none then
 * @param gone those that had some
 * @param changed those that have others
 * @param limits of how many units caps or the shortfall are others
 * @param decided corrections and granted appeals, which are in what was published only
 */
record Since(int added, int gone, int changed, int limits, int decided) {
    static Since of(PublishedPoints.Account published, Map<String, List<Line>> now) {
        var before = bySource(published.computed());
        var after = bySource(now);
        int added = beyond(after, before);
        int gone = beyond(before, after);
        return new Since(
            added,
            gone,
            others(before, after) - added - gone,
            others(limits(published.computed()), limits(now)),
            published.decided()
        );
    }

    private static int beyond(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        return (int) some
            .keySet()
            .stream()
            .filter(key -> !others.containsKey(key))
            .count();
    }

    private static int others(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        var keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys.size();
    }

    /** By piece or submission what each unit has of it, by which rule. */
    private static Map<String, Set<String>> bySource(Map<String, List<Line>> lines) {
        return grouped(lines, (unit, line) -> line.sourceId(), (unit, line) -> unit + " " + said(line));
    }

    /** By unit what its caps and quotas take; of those that have any. */
    private static Map<String, Set<String>> limits(Map<String, List<Line>> lines) {
        return grouped(lines, (unit, line) -> line.sourceId() == null ? unit : null, (unit, line) -> said(line));
    }

    private static String said(Line line) {
        return line.rule() + " " + line.points();
    }

    /** @param key of a unit and its line; null when it does not matter */
    private static Map<String, Set<String>> grouped(
        Map<String, List<Line>> lines,
        BiFunction<String, Line, @Nullable String> key,
        BiFunction<String, Line, String> value
    ) {
        var found = new HashMap<String, Set<String>>();
        lines.forEach((unit, all) -> {
            for (var line : all) {
                var under = key.apply(unit, line);
                if (under != null) {
                    found.computeIfAbsent(under, _ -> new HashSet<>()).add(value.apply(unit, line));
                }
            }
        });
        return found;
    }
}
