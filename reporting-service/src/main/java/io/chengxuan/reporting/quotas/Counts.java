package io.chengxuan.reporting.quotas;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** How often something happened, as far as anything is known of it. */
public interface Counts {
    /**
     * Of these units on these days, both included; of these kinds of outlets, of all if none is named. Empty while nothing is
     * known of that time: no fact of the measure is as old as the last day, or older. Then nobody can say that it was none.
     */
    OptionalLong of(
        Measure measure,
        Collection<String> units,
        Collection<String> outlets,
        LocalDate from,
        LocalDate to
    );

    /** Each knows measures of its own; the first that knows anything answers. */
    static Counts firstOf(List<Counts> all) {
        return (measure, units, outlets, from, to) ->
            all
                .stream()
                .map(counts -> counts.of(measure, units, outlets, from, to))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
