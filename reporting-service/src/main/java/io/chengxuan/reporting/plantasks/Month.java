package io.chengxuan.reporting.plantasks;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The slots of one unit, kind and responsible unit in one month, with their sum. Seen from a day after all that is known of
 * them, and not between their due dates, the sum answers alone; only else each slot is asked.
 */
final class Month implements Counted {

    private final TreeMap<LocalDate, Slot> slots;
    private final Tally sum = new Tally();
    private final int firstDue;
    private final int lastDue;
    private int lastKnown = Integer.MIN_VALUE;

    Month(Map<LocalDate, Slot> slots) {
        this.slots = new TreeMap<>(slots);
        firstDue = (int) this.slots.firstKey().toEpochDay();
        lastDue = (int) this.slots.lastKey().toEpochDay();
        for (var slot : slots.values()) {
            slot.addTo(sum, Integer.MAX_VALUE);
            lastKnown = Math.max(lastKnown, slot.lastKnown());
        }
    }

    /** The month with another slot in place of the one of that day. */
    Month with(LocalDate due, Slot slot) {
        var changed = new TreeMap<>(slots);
        changed.put(due, slot);
        return new Month(changed);
    }

    Map<LocalDate, Slot> slots() {
        return slots;
    }

    @Override
    public void addTo(Tally tally, int asOf) {
        if (lastKnown <= asOf && lastDue < asOf) {
            tally.add(sum);
        } else if (lastKnown <= asOf && firstDue >= asOf) {
            tally.addAsOpen(sum);
        } else {
            slots.values().forEach(slot -> slot.addTo(tally, asOf));
        }
    }
}
