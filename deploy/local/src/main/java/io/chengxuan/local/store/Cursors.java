package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Results handed out in batches. A cursor keeps the documents that were found, so it shows the collection as it was
 * when the query ran. One that nobody asked for in ten minutes is dropped.
 */
final class Cursors {

    private static final int FIRST_BATCH = 101;
    private static final long BATCH_BYTES = 8L << 20;
    private static final long IDLE_NANOS = 600_000_000_000L;

    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    private static final class Open {

        private final List<Document> documents;
        private int position;
        private volatile long used = System.nanoTime();

        Open(List<Document> documents) {
            this.documents = documents;
        }

        synchronized List<Document> take(int most) {
            used = System.nanoTime();
            List<Document> batch = new ArrayList<>();
            for (long bytes = 0; position < documents.size() && batch.size() < most; position++) {
                Document document = documents.get(position);
                bytes += DocumentSize.of(document);
                if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                    break;
                }
                batch.add(document);
            }
            return batch;
        }

        synchronized boolean isEmpty() {
            return position == documents.size();
        }
    }

    /**
     * The reply with the first documents.
     *
     * @param batchSize how many of them the client wants, null for the server's choice
     * @param only      whether there must be no further batch
     */
    Document first(String namespace, List<Document> documents, @Nullable Number batchSize, boolean only) {
        dropIdle();
        Open cursor = new Open(documents);
        List<Document> batch = cursor.take(batchSize == null ? FIRST_BATCH : batchSize.intValue());
        if (cursor.isEmpty() || only) {
            return reply(namespace, "firstBatch", batch, 0);
        }
        long id = lastId.incrementAndGet();
        open.put(id, cursor);
        return reply(namespace, "firstBatch", batch, id);
    }

    /** The reply with the next documents. */
    Document next(String namespace, long id, @Nullable Number batchSize) {
        Open cursor = open.get(id);
        if (cursor == null) {
            throw new CursorNotFoundException(id);
        }
        int most = batchSize == null || batchSize.intValue() == 0 ? Integer.MAX_VALUE : batchSize.intValue();
        List<Document> batch = cursor.take(most);
        if (cursor.isEmpty()) {
            open.remove(id);
        }
        return reply(namespace, "nextBatch", batch, cursor.isEmpty() ? 0 : id);
    }

    Document kill(Collection<?> ids) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        for (Object id : ids) {
            (open.remove(id) == null ? unknown : killed).add(id);
        }
        Document reply = new Document("cursorsKilled", killed).append("cursorsNotFound", unknown);
        Utils.markOkay(reply);
        return reply;
    }

    private void dropIdle() {
        long now = System.nanoTime();
        open.values().removeIf(cursor -> now - cursor.used > IDLE_NANOS);
    }

    private static Document reply(String namespace, String key, List<Document> batch, long id) {
        Document cursor = new Document("id", id).append("ns", namespace).append(key, batch);
        Document reply = new Document("cursor", cursor);
        Utils.markOkay(reply);
        return reply;
    }
}
