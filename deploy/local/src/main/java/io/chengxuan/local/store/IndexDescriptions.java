package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.chengxuan.local.store.index.OrderedIndex;
import java.util.List;

/** Recognises the same index asked for in other words. */
final class IndexDescriptions {

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private IndexDescriptions() {}

    /** A description in the one form in which it is kept. */
    static Document plain(Document description) {
        Document keys = new Document();
        ((Document) description.get("key")).forEach((field, direction) ->
            keys.put(field, ((Number) direction).intValue())
        );
        Document plain = new Document("v", 2)
            .append("key", keys)
            .append("name", description.get("name"))
            .append("ns", description.get("ns"));
        for (String option : new String[] { "unique", "sparse" }) {
            if (Utils.isTrue(description.get(option))) {
                plain.append(option, true);
            }
        }
        return plain;
    }

    /** Throws if the same fields are indexed under another name, as MongoDB does. */
    static void checkNew(OrderedIndex index, List<OrderedIndex> existing) {
        for (OrderedIndex other : existing) {
            if (other.hasSameKeys(index) && !other.getName().equals(index.getName())) {
                throw new MongoServerError(
                    INDEX_OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "Index already exists with a different name: " + other.getName()
                );
            }
        }
    }
}
