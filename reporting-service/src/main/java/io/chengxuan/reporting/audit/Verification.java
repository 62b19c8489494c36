package io.chengxuan.reporting.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a chain and says what has been tampered with: an entry that was altered no longer has its hash, one that was
 * removed or inserted breaks the link or the run of offsets, and a chain that was written anew from some entry on no longer
 * has the hash that was signed.
 */
final class Verification {

    private static final int BATCH = 500;

    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable Anchor anchor;
    private long entries;
    private @Nullable JournalEntry last;
    private boolean anchorSeen;

    private Verification(@Nullable Anchor anchor) {
        this.anchor = anchor;
    }

    static Result of(Journal journal, String chain, @Nullable Anchor anchor, Seal seal) {
        var verification = new Verification(anchor);
        for (var batch = journal.after(chain, -1, BATCH); !batch.isEmpty(); ) {
            batch.forEach(verification::check);
            batch = journal.after(chain, batch.getLast().offset(), BATCH);
        }
        verification.finish(chain, seal);
        return new Result(chain, verification.entries, verification.faults);
    }

    private void check(JournalEntry entry) {
        entries++;
        if (!entry.hash().equals(entry.computedHash())) {
            faults.add(new Fault(entry.id(), What.ALTERED));
        }
        if (!entry.previous().equals(last == null ? "" : last.hash())) {
            faults.add(new Fault(entry.id(), What.LINK_BROKEN));
        }
        if (last != null && entry.offset() != last.offset() + 1) {
            faults.add(new Fault(entry.id(), What.GAP_BEFORE));
        }
        if (anchor != null && entry.offset() == anchor.offset()) {
            anchorSeen = true;
            if (!entry.hash().equals(anchor.hash())) {
                faults.add(new Fault(entry.id(), What.NOT_AS_SIGNED));
            }
        }
        last = entry;
    }

    private void finish(String chain, Seal seal) {
        if (anchor == null) {
            return;
        }
        var id = JournalEntry.id(chain, anchor.offset());
        if (!anchor.isSignedBy(seal)) {
            faults.add(new Fault(id, What.SIGNATURE_INVALID));
        }
        if (!anchorSeen) {
            faults.add(new Fault(id, What.SIGNED_ENTRY_MISSING));
        }
    }

    /** What is wrong at an entry. */
    enum What {
        ALTERED,
        LINK_BROKEN,
        GAP_BEFORE,
        NOT_AS_SIGNED,
        SIGNED_ENTRY_MISSING,
        SIGNATURE_INVALID,
    }

    record Fault(String entry, What what) {}

    /** @param entries how many were checked */
    record Result(String chain, long entries, List<Fault> faults) {}
}
