package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The unique index over {@code _id} that every collection has; it knows where each document is. */
public final class IdIndex extends OrderedIndex {

    private final BiConsumer<Document, Document> beforeUpdate;

    /** @param beforeUpdate sees each update (old, new) before anything is changed, and refuses it by throwing */
    public IdIndex(String name, List<IndexKey> keys, BiConsumer<Document, Document> beforeUpdate) {
        super(name, keys, false, true);
        this.beforeUpdate = beforeUpdate;
    }

    @Override
    public @Nullable Slot getPosition(Document document) {
        return byId(document.get("_id"));
    }

    public @Nullable Slot byId(@Nullable Object id) {
        return find(id);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Slot> collection) {
        beforeUpdate.accept(before, after);
    }

    @Override
    public void updateInPlace(Document before, Document after, Slot slot, MongoCollection<Slot> collection) {
        // The _id never changes.
    }
}
