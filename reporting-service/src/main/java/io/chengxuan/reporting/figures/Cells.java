package io.chengxuan.reporting.figures;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;

/**
 * The stored cells. {@code marks} only grows; {@code dirty} is there from a mark until the cell has been computed from facts
 * read after that mark. Computing stores only if {@code marks} is what it was before the facts were read.
 */
final class Cells {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final String instance = UUID.randomUUID().toString();

    Cells(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.ascending("dirty"));
        collection.createIndex(Indexes.ascending("at"));
    }

    /** Marking more often than needed does no harm. */
    void mark(Collection<String> keys) {
        var mark = new Document("$inc", new Document("marks", 1L)).append(
            "$set",
            new Document("dirty", System.currentTimeMillis())
        );
        var upsert = new UpdateOptions().upsert(true);
        collection.bulkWrite(
            keys
                .stream()
                .map(key -> new UpdateOneModel<Document>(new Document("_id", key), mark, upsert))
                .toList(),
            UNORDERED
        );
    }

    /** Keys of dirty cells and their marks. */
    Map<String, Long> dirty(int limit) {
        var found = collection
            .find(new Document("dirty", new Document("$gt", 0L)))
            .projection(new Document("marks", 1))
            .limit(limit);
        var dirty = new HashMap<String, Long>();
        found.forEach(cell -> dirty.put(cell.getString("_id"), marks(cell)));
        return dirty;
    }

    /** Stores what was computed where nothing was marked meanwhile; the cells that are clean now. */
    List<Cell> store(Map<String, Long> marksBefore, Map<String, List<Cell.Group>> computed) {
        var now = Instant.now();
        var updates = new ArrayList<UpdateOneModel<Document>>();
        var cells = new ArrayList<Cell>();
        marksBefore.forEach((key, marks) -> {
            var cell = new Cell(key, marks, now, computed.getOrDefault(key, List.of()));
            cells.add(cell);
            updates.add(update(cell));
        });
        if (collection.bulkWrite(updates, UNORDERED).getMatchedCount() == cells.size()) {
            return cells;
        }
        return find(
            new Document("_id", new Document("$in", List.copyOf(marksBefore.keySet()))).append(
                "dirty",
                new Document("$exists", false)
            )
        );
    }

    /** What other instances have stored since then. */
    List<Cell> storedByOthersSince(Instant since) {
        return find(
            new Document("at", new Document("$gt", Date.from(since))).append("by", new Document("$ne", instance))
        );
    }

    List<Cell> all() {
        return find(new Document());
    }

    /** A run of cells in the order of their keys, for walking over all of them. */
    List<Document> after(String key, int limit) {
        return collection
            .find(new Document("_id", new Document("$gt", key)))
            .sort(new Document("_id", 1))
            .limit(limit)
            .into(new ArrayList<>());
    }

    /** Marks of the cells that are clean. */
    Map<String, Long> marks(Collection<String> keys) {
        var marks = new HashMap<String, Long>();
        collection
            .find(
                new Document("_id", new Document("$in", List.copyOf(keys))).append(
                    "dirty",
                    new Document("$exists", false)
                )
            )
            .projection(new Document("marks", 1))
            .forEach(cell -> marks.put(cell.getString("_id"), marks(cell)));
        return marks;
    }

    static long marks(Document cell) {
        return cell.get("marks", Number.class).longValue();
    }

    static Cell cell(Document stored) {
        var groups = stored.getList("groups", Document.class, List.of()).stream().map(Cells::group).toList();
        var at = stored.getDate("at");
        return new Cell(stored.getString("_id"), marks(stored), at == null ? Instant.EPOCH : at.toInstant(), groups);
    }

    private static Cell.Group group(Document stored) {
        var measures = new Document(stored);
        measures.remove("count");
        return new Cell.Group(measures, stored.get("count", Number.class).intValue());
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    private List<Cell> find(Document filter) {
        return StreamSupport.stream(collection.find(filter).spliterator(), false).map(Cells::cell).toList();
    }

    private UpdateOneModel<Document> update(Cell cell) {
        var groups = cell
            .groups()
            .stream()
            .map(group -> new Document(group.measures()).append("count", group.count()))
            .toList();
        return new UpdateOneModel<>(
            new Document("_id", cell.key()).append("marks", cell.marks()),
            new Document(
                "$set",
                new Document("groups", groups).append("at", Date.from(cell.at())).append("by", instance)
            ).append("$unset", new Document("dirty", 1))
        );
    }
}
