package io.chengxuan.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.chengxuan.local.store.index.IdIndex;
import io.chengxuan.local.store.index.OrderedIndex;
import io.chengxuan.local.store.index.Plan;
import io.chengxuan.local.store.index.Planner;
import io.chengxuan.local.store.index.Slot;
import io.chengxuan.local.store.index.Slots;
import io.chengxuan.local.store.index.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Documents in memory, found by index where there is one. A stored document never changes: an update stores another in
 * its place, so that results stay as they were when they were found and are encoded without a lock.
 */
final class StoreCollection extends AbstractMongoCollection<Slot> {

    private static final int NOT_UPDATING = -1;
    private static final Document NO_QUERY = new Document();

    private final StoreDatabase database;
    private final Slots slots = new Slots();
    private final List<OrderedIndex> ordered = new ArrayList<>();
    private @Nullable IdIndex ids;

    /** While an update runs: what its query finds are copies to be changed, at most so many (0 is all). */
    private int updating = NOT_UPDATING;

    StoreCollection(StoreDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.database = database;
    }

    /** The documents of a query, in order if one is given. */
    List<Document> find(Document query, @Nullable Document orderBy, int skip, int limit) {
        Document order = orderBy == null || isNatural(orderBy) ? null : orderBy;
        Plan plan = plan(query, order, limit > 0);
        boolean sorted = order == null || order.isEmpty() || (plan != null && plan.sorted());
        Document check = plan == null ? query : plan.residual();
        int enough = sorted && limit > 0 ? skip + limit : Integer.MAX_VALUE;
        List<Document> found = new ArrayList<>();
        for (Document document : plan == null ? all(isNaturalDescending(orderBy)) : plan) {
            if (check.isEmpty() || documentMatchesQuery(document, check)) {
                found.add(document);
                if (found.size() == enough) {
                    break;
                }
            }
        }
        return page(sorted ? found : new SortOrder(order).sorted(found), skip, limit);
    }

    private static boolean isNatural(Document orderBy) {
        return !orderBy.isEmpty() && orderBy.keySet().iterator().next().equals("$natural");
    }

    private static List<Document> page(List<Document> documents, int skip, int limit) {
        int from = Math.min(skip, documents.size());
        int to = limit > 0 ? Math.min(documents.size(), from + limit) : documents.size();
        return from == 0 && to == documents.size() ? documents : new ArrayList<>(documents.subList(from, to));
    }

    @Nullable
    Plan plan(Document query, @Nullable Document orderBy, boolean limited) {
        return Planner.plan(ordered, query, orderBy, limited);
    }

    private Iterable<Document> all(boolean backwards) {
        Iterable<Slot> walk = backwards ? slots.backwards() : slots;
        return () -> StreamSupport.stream(walk.spliterator(), false).map(Slot::document).iterator();
    }

    /** All documents at this moment, in natural order. */
    Document[] documents() {
        Document[] documents = new Document[slots.size()];
        int position = 0;
        for (Slot slot : slots) {
            documents[position++] = slot.document();
        }
        return documents;
    }

    List<OrderedIndex> orderedIndexes() {
        return ordered;
    }

    /** Only the fields asked for. */
    List<Document> project(List<Document> documents, @Nullable Document fields) {
        return fields == null || fields.isEmpty()
            ? documents
            : matchDocumentsFromStream(documents.stream(), NO_QUERY, null, 0, 0, 0, fields).collectDocuments();
    }

    @Override
    protected QueryResult queryDocuments(
        Document query,
        @Nullable Document orderBy,
        int skip,
        int limit,
        int batchSize,
        @Nullable Document fields
    ) {
        if (updating == NOT_UPDATING) {
            return new QueryResult(project(find(query, orderBy, skip, limit), fields));
        }
        return new QueryResult(find(query, orderBy, skip, updating).stream().map(Document::clone).toList());
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return query == null || query.isEmpty()
            ? super.count(query, skip, limit)
            : find(query, null, skip, Math.max(limit, 0)).size();
    }

    @Override
    public Document updateDocuments(
        Document query,
        Document update,
        ArrayFilters arrayFilters,
        boolean multi,
        boolean upsert,
        Oplog oplog
    ) {
        return updating(multi ? 0 : 1, () -> super.updateDocuments(query, update, arrayFilters, multi, upsert, oplog));
    }

    @Override
    public Document findAndModify(Document command) {
        return updating(1, () -> super.findAndModify(command));
    }

    private Document updating(int limit, Supplier<Document> update) {
        updating = limit;
        try {
            return update.get();
        } finally {
            updating = NOT_UPDATING;
        }
    }

    @Override
    public void addDocument(Document document) {
        if (!isSystem()) {
            database.beforeGrowth();
        }
        Document stored = isSystem() ? document : Compact.copy(document);
        super.addDocument(stored);
        if (!isSystem()) {
            database.changes().put(this, stored);
        }
    }

    @Override
    protected Slot addDocumentInternal(Document document) {
        Slot slot = new Slot(document);
        slots.append(slot);
        return slot;
    }

    @Override
    protected void handleUpdate(Slot slot, Document before, Document after) {
        slot.replace(after);
        if (!isSystem()) {
            database.changes().put(this, after);
        }
    }

    @Override
    public void removeDocument(Document document) {
        Slot slot = findDocumentPosition(document);
        if (slot == null) {
            return;
        }
        ordered.forEach(index -> index.remove(slot.document(), slot));
        removeDocument(slot);
        if (!isSystem()) {
            database.changes().delete(this, document.get("_id"));
        }
    }

    @Override
    protected void removeDocument(Slot slot) {
        slots.remove(slot);
    }

    /** Stores a document that was accepted before. */
    void restore(Document document) {
        Slot slot = findDocumentPosition(document);
        if (slot == null) {
            Slot added = addDocumentInternal(document);
            ordered.forEach(index -> index.restore(document, added));
        } else {
            ordered.forEach(index -> index.updateInPlace(slot.document(), document, slot, this));
            slot.replace(document);
        }
    }

    @Override
    protected @Nullable Slot findDocumentPosition(Document document) {
        if (ids != null) {
            return ids.getPosition(document);
        }
        for (Slot slot : slots) {
            if (slot.document().equals(document)) {
                return slot;
            }
        }
        return null;
    }

    @Override
    public void addIndex(Index<Slot> index) {
        IndexDescriptions.checkNew((OrderedIndex) index, ordered);
        int before = getNumIndexes();
        super.addIndex(index);
        if (getNumIndexes() > before && index instanceof OrderedIndex added) {
            ordered.add(added);
            ids = added instanceof IdIndex id ? id : ids;
        }
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        ordered.removeIf(index -> index.getName().equals(name));
    }

    private boolean isSystem() {
        return getCollectionName().startsWith("system.");
    }

    @Override
    protected Document getDocument(Slot slot) {
        return slot.document();
    }

    @Override
    protected Stream<DocumentWithPosition<Slot>> streamAllDocumentsWithPosition() {
        return StreamSupport.stream(slots.spliterator(), false).map(slot ->
            new DocumentWithPosition<>(slot.document(), slot)
        );
    }

    @Override
    protected QueryResult matchDocuments(
        Document query,
        @Nullable Document orderBy,
        int skip,
        int limit,
        int batchSize,
        @Nullable Document fields
    ) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public int count() {
        return slots.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int delta) {}
}
