package io.chengxuan.local.store;

import de.bwaldvogel.mongo.bson.Document;
import io.chengxuan.local.store.journal.Change;
import io.chengxuan.local.store.journal.Change.Kind;
import io.chengxuan.local.store.journal.Changes;
import io.chengxuan.local.store.journal.Durability;
import io.chengxuan.local.store.journal.Durability.Written;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what a command changes in a database, for the journal. Used under the database's write lock. */
final class Recorder {

    private static final Document NOTHING = new Document();

    /** A command that changes more is written in several pieces. */
    private static final int PIECE_BYTES = 4 << 20;

    private final Supplier<@Nullable Durability> durability;
    private final Changes changes = new Changes();

    /** @param durability gives null while nothing is to be recorded */
    Recorder(Supplier<@Nullable Durability> durability) {
        this.durability = durability;
    }

    void create(String collection) {
        record(Kind.CREATE, collection, NOTHING);
    }

    void put(StoreCollection collection, Document document) {
        record(Kind.PUT, collection.getFullName(), document);
    }

    void delete(StoreCollection collection, @Nullable Object id) {
        record(Kind.DELETE, collection.getFullName(), new Document("_id", id));
    }

    void index(String collection, Document description) {
        record(Kind.INDEX, collection, description);
    }

    void dropIndex(String collection, String name) {
        record(Kind.DROP_INDEX, collection, new Document("name", name));
    }

    void drop(String collection) {
        record(Kind.DROP, collection, NOTHING);
    }

    void rename(String collection, String to) {
        record(Kind.RENAME, collection, new Document("to", to));
    }

    private void record(Kind kind, String collection, Document document) {
        Durability journal = durability.get();
        if (journal == null) {
            return;
        }
        try {
            changes.add(new Change(kind, collection, document));
        } catch (RuntimeException e) {
            // It is in memory, but cannot be written.
            throw journal.fail(e);
        }
        if (changes.size() > PIECE_BYTES) {
            journal.append(changes);
            changes.clear();
        }
    }

    /** Appends what is left to the journal. */
    Written flush() {
        Durability journal = durability.get();
        if (journal == null || changes.size() == 0) {
            return () -> {};
        }
        Written written = journal.append(changes);
        changes.clear();
        return written;
    }
}
