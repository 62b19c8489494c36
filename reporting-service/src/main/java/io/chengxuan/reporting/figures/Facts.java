package io.chengxuan.reporting.figures;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import io.chengxuan.platform.inbox.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored facts. {@code cell} is the key of the fact's cell, or the list of them; {@code touched} holds the same and, while
 * {@code unmarked} is there, also the cells it has left since they were marked last: so a crash at any point leaves a trail to
 * every cell that must be computed again.
 */
final class Facts {

    private final MongoCollection<Document> collection;
    private final Copies copies;
    private final List<String> measures;

    Facts(MongoCollection<Document> collection, Subject<?> subject) {
        this.collection = collection;
        this.copies = new Copies(collection);
        this.measures = subject.measures();
        collection.createIndex(Indexes.ascending("unmarked"));
        collection.createIndex(Indexes.ascending("cell"));
        subject.lookups().forEach(fields -> collection.createIndex(Indexes.ascending(fields)));
    }

    /** Stores the fact unless the stored one is as new; whether it was stored. */
    boolean apply(Fact fact) {
        var set = new Document(fact.fields())
            .append("cell", fact.cells().size() == 1 ? fact.cells().getFirst() : fact.cells())
            .append("unmarked", System.currentTimeMillis());
        var touched = new Document("touched", new Document("$each", fact.cells()));
        return copies.apply(fact.id(), fact.sequence(), new Document("$set", set).append("$addToSet", touched));
    }

    /** Facts whose cells are not marked yet. */
    List<Document> unmarked(int limit) {
        return collection
            .find(new Document("unmarked", new Document("$gt", 0L)))
            .projection(new Document("touched", 1).append("cell", 1).append("sequence", 1))
            .limit(limit)
            .into(new ArrayList<>());
    }

    /** Says that all cells of these facts have been marked; a fact that changed since then stays unmarked. */
    void marked(Collection<Document> facts) {
        var updates = facts.stream().map(Facts::marked).toList();
        collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> marked(Document fact) {
        return new UpdateOneModel<>(
            new Document("_id", fact.get("_id")).append("sequence", fact.get("sequence")),
            new Document("$set", new Document("touched", cells(fact.get("cell")))).append(
                "$unset",
                new Document("unmarked", 1)
            )
        );
    }

    /** Counts the facts of the cells; a cell without facts has no groups. */
    Map<String, List<Cell.Group>> count(Collection<String> cells) {
        var groups = new HashMap<String, List<Cell.Group>>();
        cells.forEach(cell -> groups.put(cell, new ArrayList<>()));
        var by = new Document("cell", "$cell");
        measures.forEach(measure -> by.append(measure, "$" + measure));
        var wanted = new Document("$match", new Document("cell", new Document("$in", List.copyOf(cells))));
        var pipeline = List.of(
            wanted,
            new Document("$unwind", "$cell"),
            wanted,
            new Document("$group", new Document("_id", by).append("count", new Document("$sum", 1)))
        );
        for (var row : collection.aggregate(pipeline)) {
            var values = row.get("_id", Document.class);
            var cell = String.valueOf(values.remove("cell"));
            groups
                .computeIfAbsent(cell, _ -> new ArrayList<>())
                .add(new Cell.Group(values, row.get("count", Number.class).intValue()));
        }
        return groups;
    }

    /** In how many cells the facts are together. */
    long places() {
        long all = collection.countDocuments();
        for (int further = 1; ; further++) {
            long more = collection.countDocuments(new Document("cell." + further, new Document("$exists", true)));
            if (more == 0) {
                return all;
            }
            all += more;
        }
    }

    private static List<String> cells(@Nullable Object stored) {
        return stored instanceof List<?> several
            ? several.stream().map(String::valueOf).toList()
            : List.of(String.valueOf(stored));
    }

    MongoCollection<Document> collection() {
        return collection;
    }
}
