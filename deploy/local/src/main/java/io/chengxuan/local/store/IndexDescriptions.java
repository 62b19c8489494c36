package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

/** Index descriptions in one form, so that the same index asked for in other words is recognised. */
final class IndexDescriptions {

    private IndexDescriptions() {}

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
}
