package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.chengxuan.local.store.index.IndexEntry.Bound;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An index in key order, unique or not, over one or several fields, with one entry per element of an array. */
public class OrderedIndex extends Index<Slot> {

    private final IndexKeys extractor;
    private final boolean unique;
    private final List<String> fields;
    private final IndexEntry.Order order;
    private final NavigableSet<IndexEntry> entries;
    private boolean multikey;

    public OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.extractor = new IndexKeys(fields);
        boolean[] ascending = new boolean[keys.size()];
        for (int field = 0; field < ascending.length; field++) {
            ascending[field] = keys.get(field).isAscending();
        }
        this.order = new IndexEntry.Order(ascending);
        this.entries = new TreeSet<>(order);
    }

    List<String> fields() {
        return fields;
    }

    boolean isAscending(int field) {
        return getKeys().get(field).isAscending();
    }

    /** Whether any document ever had an array in an indexed field, so that one document may have several entries. */
    boolean isMultikey() {
        return multikey;
    }

    boolean leavesOutMissing() {
        return isSparse();
    }

    IndexEntry.Order order() {
        return order;
    }

    Iterable<IndexEntry> scan(Range range, boolean backwards) {
        if (range.isEmpty(order)) {
            return Collections.emptyList();
        }
        NavigableSet<IndexEntry> stretch =
            range == Range.ALL ? entries : entries.subSet(range.low(), true, range.high(), true);
        return backwards ? stretch.descendingSet() : stretch;
    }

    /** The one document with these values in all fields, if the index is unique. */
    @Nullable
    Slot find(@Nullable Object... values) {
        IndexEntry entry = entries.higher(new Bound(values, false));
        return entry != null && order.compare(entry, new Bound(values, true)) < 0 ? entry.slot() : null;
    }

    /** The keys of a document, none if it has none of the fields and the index is sparse. */
    private List<@Nullable Object[]> keysOf(Document document) {
        List<@Nullable Object[]> keys = extractor.of(document);
        boolean nothing = isSparse() && Arrays.stream(keys.getFirst()).allMatch(Missing.class::isInstance);
        return nothing && keys.size() == 1 ? List.of() : keys;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Slot> collection) {
        checkUnique(keysOf(document), document.get("_id"), false, collection);
    }

    private void checkUnique(
        List<@Nullable Object[]> keys,
        @Nullable Object id,
        boolean mayBeItself,
        MongoCollection<Slot> collection
    ) {
        if (!unique) {
            return;
        }
        for (@Nullable
        Object[] key : keys) {
            Slot holder = find(key);
            if (holder != null && !(mayBeItself && ValueOrder.ASCENDING.compare(holder.id, id) == 0)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(Arrays.asList(key)));
            }
        }
    }

    @Override
    public void add(Document document, Slot slot, MongoCollection<Slot> collection) {
        List<@Nullable Object[]> keys = keysOf(document);
        checkUnique(keys, slot.id, true, collection);
        addAll(keys, slot);
    }

    /** Adds without asking whether a key is taken: for documents that were already accepted once. */
    public void restore(Document document, Slot slot) {
        addAll(keysOf(document), slot);
    }

    private void addAll(List<@Nullable Object[]> keys, Slot slot) {
        for (@Nullable
        Object[] key : keys) {
            entries.add(IndexEntry.of(key, slot));
        }
        multikey |= keys.size() > 1 || keys.stream().anyMatch(OrderedIndex::hasArray);
    }

    private static boolean hasArray(@Nullable Object[] key) {
        return Arrays.stream(key).anyMatch(List.class::isInstance);
    }

    public void remove(Document document, Slot slot) {
        for (@Nullable
        Object[] key : keysOf(document)) {
            entries.remove(IndexEntry.of(key, slot));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Slot> collection) {
        List<@Nullable Object[]> keys = keysOf(after);
        checkUnique(keys, before.get("_id"), true, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Slot slot, MongoCollection<Slot> collection) {
        List<@Nullable Object[]> old = keysOf(before);
        List<@Nullable Object[]> keys = keysOf(after);
        if (Arrays.deepEquals(old.toArray(), keys.toArray())) {
            return;
        }
        for (@Nullable
        Object[] key : old) {
            entries.remove(IndexEntry.of(key, slot));
        }
        addAll(keys, slot);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return (
            other instanceof OrderedIndex index &&
            super.hasSameOptions(other) &&
            unique == index.unique &&
            hasSameKeys(index)
        );
    }

    /** Same fields in the same order and directions. */
    public boolean hasSameKeys(OrderedIndex other) {
        return fields.equals(other.fields) && Arrays.equals(order.ascending(), other.order.ascending());
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.clear();
    }

    /** Where a document is stored. Only the {@link IdIndex} needs to know. */
    @Override
    public @Nullable Slot getPosition(Document document) {
        return null;
    }

    @Override
    public Slot remove(Document document) {
        throw new UnsupportedOperationException("Removed by slot");
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Slot> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned");
    }
}
