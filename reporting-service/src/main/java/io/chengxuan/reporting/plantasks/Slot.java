package io.chengxuan.reporting.plantasks;

import io.chengxuan.reporting.figures.Cell;
import io.chengxuan.reporting.plantasks.PlanTask.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one unit, due day, kind and responsible unit as sums that answer for any day. Hand-ins and acceptances are
 * sorted days (epoch days, one entry for each task), so what had happened by a day is a prefix; missing and open are what
 * remains of the expected, told apart by the due day alone. Nothing in here depends on today.
 */
final class Slot implements Counted {

    private final int due;
    private int expected;
    private int excused;
    private int[] handedIn = {};
    private int[] accepted = {};

    private Slot(int due) {
        this.due = due;
    }

    /** The slot of one cell. */
    static Slot of(LocalDate due, Collection<Cell.Group> groups) {
        var slot = new Slot((int) due.toEpochDay());
        groups.forEach(slot::add);
        return slot.sorted();
    }

    /** The sum of slots of one due day. */
    static Slot sum(List<Slot> slots) {
        if (slots.size() == 1) {
            return slots.getFirst();
        }
        var sum = new Slot(slots.getFirst().due);
        for (var slot : slots) {
            sum.expected += slot.expected;
            sum.excused += slot.excused;
            sum.handedIn = joined(sum.handedIn, slot.handedIn);
            sum.accepted = joined(sum.accepted, slot.accepted);
        }
        return sum.sorted();
    }

    private void add(Cell.Group group) {
        switch (Standing.valueOf(group.measures().getString("standing"))) {
            case CANCELLED -> {
                // counted nowhere
            }
            case EXCUSED -> excused += group.count();
            case EXPECTED -> {
                expected += group.count();
                handedIn = with(handedIn, day(group.measures(), "handedInOn"), group.count());
                accepted = with(accepted, day(group.measures(), "acceptedOn"), group.count());
            }
        }
    }

    /** The last day on which anything was handed in or accepted. */
    int lastKnown() {
        return Math.max(
            handedIn.length == 0 ? Integer.MIN_VALUE : handedIn[handedIn.length - 1],
            accepted.length == 0 ? Integer.MIN_VALUE : accepted[accepted.length - 1]
        );
    }

    @Override
    public void addTo(Tally tally, int asOf) {
        int inTime = upTo(handedIn, Math.min(due, asOf));
        int all = upTo(handedIn, asOf);
        tally.expected += expected;
        tally.excused += excused;
        tally.done += upTo(accepted, asOf);
        tally.onTime += inTime;
        tally.late += all - inTime;
        if (due < asOf) {
            tally.missing += expected - all;
        } else {
            tally.open += expected - all;
        }
    }

    /** How many of the sorted days are not after the given one. */
    private static int upTo(int[] days, int day) {
        int from = 0;
        int to = days.length;
        if (to == 0 || days[to - 1] <= day) {
            return to;
        }
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (days[middle] <= day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private Slot sorted() {
        Arrays.sort(handedIn);
        Arrays.sort(accepted);
        return this;
    }

    private static int[] joined(int[] some, int[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private static int[] with(int[] days, @Nullable LocalDate day, int count) {
        if (day == null) {
            return days;
        }
        var more = Arrays.copyOf(days, days.length + count);
        Arrays.fill(more, days.length, more.length, (int) day.toEpochDay());
        return more;
    }

    private static @Nullable LocalDate day(Document measures, String name) {
        var text = measures.getString(name);
        return text == null ? null : LocalDate.parse(text);
    }
}
