package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The place of one document in its collection, which stays the same while the document changes. The document it holds
 * is never changed, only replaced: whoever got hold of it may read it without a lock.
 */
public final class Slot {

    final @Nullable Object id;
    private Document document;

    @Nullable
    Slot previous;

    @Nullable
    Slot next;

    public Slot(Document document) {
        this.id = document.get("_id");
        this.document = document;
    }

    public Document document() {
        return document;
    }

    public void replace(Document other) {
        document = other;
    }
}
