package io.chengxuan.media.assessment.points;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Places within groups, the most points first. Equal points share a place and the next one is skipped: 1, 2, 2, 4. */
public final class Ranks {

    private Ranks() {}

    /** @param rank place within the group, from 1 */
    public record Ranked<T>(int rank, T item) {}

    /** Group by group in the order in which the groups first come; those with equal points stay in theirs. */
    public static <T> List<Ranked<T>> of(Collection<T> items, Function<T, String> group, ToIntFunction<T> points) {
        var ranked = new ArrayList<Ranked<T>>();
        items
            .stream()
            .collect(Collectors.groupingBy(group, java.util.LinkedHashMap::new, Collectors.toList()))
            .values()
            .forEach(members -> {
                var sorted = members.stream().sorted(Comparator.comparingInt(points).reversed()).toList();
                for (int i = 0; i < sorted.size(); i++) {
                    boolean tie = i > 0 && points.applyAsInt(sorted.get(i)) == points.applyAsInt(sorted.get(i - 1));
                    ranked.add(new Ranked<>(tie ? ranked.getLast().rank() : i + 1, sorted.get(i)));
                }
            });
        return ranked;
    }
}
