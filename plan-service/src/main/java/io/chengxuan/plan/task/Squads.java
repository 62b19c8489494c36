package io.chengxuan.plan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The squads that a district has broken its task down to. Their tasks follow what is said here and of the whole; the note
 * that came with an order is in the whole's history, once.
 *
 * @param list every squad that was ever given a share, in the order they were
 * @param order counts what their tasks have to follow, so that an older state never comes back
 * @param pending whether their tasks do not all say so yet
 * @param reason of the last thing that happened to the whole; null when only squads were added
 */
record Squads(List<Squad> list, int order, boolean pending, @Nullable String reason) {
    static final Squads NONE = new Squads(List.of(), 0, false, null);

    /**
     * @param due when the district wants it (business date); null for when the whole is due
     * @param outReason why it was taken out again; null while it has a share
     */
    record Squad(String unit, @Nullable LocalDate due, @Nullable String outReason) {
        /** Never after the whole. */
        LocalDate dueWithin(LocalDate whole) {
            return due == null || due.isAfter(whole) ? whole : due;
        }
    }

    /** With a share for each of these, who have none now. */
    Squads with(List<String> units, @Nullable LocalDate due) {
        var all = new ArrayList<>(list);
        all.removeIf(squad -> units.contains(squad.unit()));
        units.forEach(unit -> all.add(new Squad(unit, due, null)));
        return new Squads(List.copyOf(all), order + 1, true, null);
    }

    Squads without(String unit, String why) {
        var all = list
            .stream()
            .map(squad -> squad.unit().equals(unit) ? new Squad(unit, squad.due(), why) : squad)
            .toList();
        return new Squads(all, order + 1, true, why);
    }

    /** Something happened to the whole that the squads' tasks may have to follow. */
    Squads changed(@Nullable String why) {
        return new Squads(list, order + 1, true, why);
    }

    /** Their tasks say what was said here as of that order. */
    Squads followed(int upTo) {
        return upTo == order ? new Squads(list, order, false, reason) : this;
    }

    /** The squad while it has a share. */
    Optional<Squad> find(String unit) {
        return list
            .stream()
            .filter(squad -> squad.unit().equals(unit) && squad.outReason() == null)
            .findFirst();
    }
}
