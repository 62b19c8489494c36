package io.chengxuan.media.assessment.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two accounts of the same month: for each unit and each piece or submission what it gives more or
 * less, and for each unit what its caps and quotas do.
 */
public record Changes(List<Change> all) {
    /**
     * @param sourceId the piece or submission; null for caps and the shortfall together
     * @param title as it was, or is now if it was not there
     * @param points how much more, in hundredths; never 0
     */
    public record Change(String unit, Line.Kind kind, @Nullable String sourceId, @Nullable String title, int points) {
        /** Tells it from the other changes of the month. */
        public String key() {
            return unit + " " + Objects.requireNonNullElse(sourceId, "");
        }
    }

    public static Changes between(Map<String, List<Line>> before, Map<String, List<Line>> after) {
        var units = new TreeSet<>(before.keySet());
        units.addAll(after.keySet());
        var all = new ArrayList<Change>();
        for (var unit : units) {
            var found = new TreeMap<String, Change>();
            before.getOrDefault(unit, List.of()).forEach(line -> add(found, unit, line, -line.points()));
            after.getOrDefault(unit, List.of()).forEach(line -> add(found, unit, line, line.points()));
            found
                .values()
                .stream()
                .filter(change -> change.points() != 0)
                .forEach(all::add);
        }
        return new Changes(List.copyOf(all));
    }

    int total() {
        return all.stream().mapToInt(Change::points).sum();
    }

    private static void add(Map<String, Change> found, String unit, Line line, int points) {
        var change = new Change(unit, line.kind(), line.sourceId(), line.title(), points);
        found.merge(change.key(), change, (one, other) ->
            new Change(unit, one.kind(), one.sourceId(), one.title(), one.points() + other.points())
        );
    }
}
