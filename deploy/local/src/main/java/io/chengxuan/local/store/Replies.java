package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts right what the library's replies say. */
final class Replies {

    private Replies() {}

    /** An insert's {@code n} counts what was inserted, not what was asked for. */
    static Document counted(Document reply, Document command) {
        if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int asked = ((List<?>) command.get("documents")).size();
            boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
            int inserted = ordered
                ? ((Number) ((Document) errors.getFirst()).get("index")).intValue()
                : asked - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    /** A list of collections has only those that pass the filter. */
    static Document filtered(Document reply, @Nullable Object filter) {
        if (filter instanceof Document query && !query.isEmpty()) {
            var matcher = new DefaultQueryMatcher();
            Document cursor = (Document) reply.get("cursor");
            List<?> all = (List<?>) cursor.get("firstBatch");
            cursor.put(
                "firstBatch",
                all
                    .stream()
                    .filter(one -> matcher.matches((Document) one, query))
                    .toList()
            );
        }
        return reply;
    }

    /** An error without a word in the log: what was asked for may be personal data. */
    static Document error(MongoServerException exception) {
        Document reply = new Document("errmsg", exception.getMessageWithoutErrorCode());
        if (exception instanceof MongoServerError error) {
            reply.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
        }
        return reply.append("ok", 0);
    }
}
