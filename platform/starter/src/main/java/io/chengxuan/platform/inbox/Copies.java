package io.chengxuan.platform.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

/**
 * A service's copies of other services' aggregates, one document per source aggregate, guarded by sequence: a duplicate or
 * a late event changes nothing.
 */
public final class Copies {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;

    public Copies(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Sets the fields if the event is newer than the copy; whether it was. */
    public boolean apply(IncomingEvent event, Document fields) {
        return apply(event.aggregateId(), event.sequence(), new Document("$set", fields));
    }

    /** The same with any update operators; {@code sequence} is added to {@code $set}. */
    public boolean apply(String id, long sequence, Document update) {
        var guarded = new Document(update);
        guarded.put("$set", new Document(update.get("$set", new Document())).append("sequence", sequence));
        var older = new Document("_id", id).append("sequence", new Document("$lt", sequence));
        try {
            var result = collection.updateOne(older, guarded, UPSERT);
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Either the copy is as new already, or another thread inserted an older one just now.
            return collection.updateOne(older, guarded).getMatchedCount() == 1;
        }
    }

    public MongoCollection<Document> collection() {
        return collection;
    }
}
