package io.chengxuan.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;

/**
 * One thing that happened to a collection. Changes are results, not commands: making them again gives the same state
 * whatever the clock says, and making one twice does no harm.
 *
 * @param collection the full name, {@code database.collection}
 * @param document   see the kind
 */
public record Change(Kind kind, String collection, Document document) {
    /** The order is part of the file format: append only. */
    public enum Kind {
        /** The collection exists. The document is empty. */
        CREATE,
        /** The document is there, in place of one with the same {@code _id} or as the last. */
        PUT,
        /** The document with this {@code _id} (its only field) is gone. */
        DELETE,
        /** The collection has the index of this description. */
        INDEX,
        /** The collection has no index of this {@code name}. */
        DROP_INDEX,
        /** The collection is gone. The document is empty. */
        DROP,
        /** The collection is called {@code to}, a full name. */
        RENAME,
        /** The last change of a snapshot: it has this many {@code documents}. */
        END,
    }
}
