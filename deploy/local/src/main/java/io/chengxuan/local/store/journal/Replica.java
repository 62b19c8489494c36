package io.chengxuan.local.store.journal;

import java.util.stream.Stream;

/** The state that changes are made to, and that a snapshot is taken of. */
public interface Replica {
    /** Makes a change that was accepted before. */
    void apply(Change change);

    /**
     * Everything there is as changes, fixed at the time of the call and cheap to make; it is read later, while the state
     * moves on. Called while nothing is being written.
     */
    Stream<Change> capture();
}
