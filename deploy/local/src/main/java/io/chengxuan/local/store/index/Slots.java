package io.chengxuan.local.store.index;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The documents of a collection in the order they were inserted, MongoDB's natural order. */
public final class Slots implements Iterable<Slot> {

    private @Nullable Slot first;
    private @Nullable Slot last;
    private int size;

    public int size() {
        return size;
    }

    public void append(Slot slot) {
        slot.previous = last;
        if (last == null) {
            first = slot;
        } else {
            last.next = slot;
        }
        last = slot;
        size++;
    }

    public void remove(Slot slot) {
        if (slot.previous == null) {
            first = slot.next;
        } else {
            slot.previous.next = slot.next;
        }
        if (slot.next == null) {
            last = slot.previous;
        } else {
            slot.next.previous = slot.previous;
        }
        size--;
    }

    @Override
    public Iterator<Slot> iterator() {
        return new Walk(false);
    }

    public Iterable<Slot> backwards() {
        return () -> new Walk(true);
    }

    private final class Walk implements Iterator<Slot> {

        private final boolean backwards;
        private @Nullable Slot upcoming;

        Walk(boolean backwards) {
            this.backwards = backwards;
            this.upcoming = backwards ? last : first;
        }

        @Override
        public boolean hasNext() {
            return upcoming != null;
        }

        @Override
        public Slot next() {
            Slot slot = upcoming;
            if (slot == null) {
                throw new NoSuchElementException();
            }
            upcoming = backwards ? slot.previous : slot.next;
            return slot;
        }
    }
}
