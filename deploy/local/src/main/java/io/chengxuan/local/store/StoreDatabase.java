package io.chengxuan.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.chengxuan.local.store.index.IdIndex;
import io.chengxuan.local.store.index.OrderedIndex;
import io.chengxuan.local.store.index.Slot;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database: its commands, under the lock that each needs, and its collections and indexes. */
final class StoreDatabase extends AbstractMongoDatabase<Slot> {

    private final StoreBackend backend;
    private final Access access;
    private final Recorder recorder;

    StoreDatabase(String name, StoreBackend backend, CursorRegistry cursors) {
        super(name, cursors);
        this.backend = backend;
        this.recorder = new Recorder(backend::durability);
        this.access = new Access(backend::durability, recorder);
        initializeNamespacesAndIndexes();
    }

    Recorder changes() {
        return recorder;
    }

    Access access() {
        return access;
    }

    void beforeGrowth() {
        backend.guard().beforeGrowth();
    }

    @Override
    public Document handleCommand(
        Channel channel,
        String command,
        Document query,
        DatabaseResolver resolver,
        Oplog oplog
    ) {
        Supplier<Document> stock = () -> super.handleCommand(channel, command, query, resolver, oplog);
        return switch (command) {
            case "find" -> find(query);
            case "aggregate" -> aggregate(query, resolver, oplog);
            case "insert" -> Replies.counted(access.write(stock), query);
            case "update", "findAndModify" -> {
                UpdateTimes.fix(query);
                yield access.write(stock);
            }
            case "createIndexes" -> {
                beforeGrowth();
                yield access.write(stock);
            }
            case "delete", "create", "drop" -> access.write(stock);
            case "dropIndexes" -> access.write(() -> dropIndexes(query));
            case "listCollections" -> Replies.filtered(access.read(stock), query.get("filter"));
            default -> access.read(stock);
        };
    }

    private Document find(Document command) {
        String name = (String) command.get("find");
        List<Document> found = access.read(() -> {
            StoreCollection collection = collection(name);
            return collection == null
                ? List.of()
                : collection.project(
                      collection.find(
                          document(command, "filter"),
                          (Document) command.get("sort"),
                          number(command, "skip"),
                          number(command, "limit")
                      ),
                      (Document) command.get("projection")
                  );
        });
        boolean only = Utils.isTrue(command.get("singleBatch"));
        return backend
            .cursors()
            .first(getFullCollectionNamespace(name), found, (Number) command.get("batchSize"), only);
    }

    private static Document document(Document command, String argument) {
        return command.get(argument) instanceof Document document ? document : new Document();
    }

    private static int number(Document command, String argument) {
        return command.get(argument) instanceof Number number ? number.intValue() : 0;
    }

    private Document aggregate(Document command, DatabaseResolver resolver, Oplog oplog) {
        List<Document> results = new AggregateCommand(this, resolver, oplog).run(command);
        Number batchSize = (Number) document(command, "cursor").get("batchSize");
        String namespace = getFullCollectionNamespace(command.get("aggregate").toString());
        return backend.cursors().first(namespace, results, batchSize, false);
    }

    /** By name, by names, by keys, or all but the one of {@code _id}. */
    private Document dropIndexes(Document command) {
        StoreCollection collection = collection((String) command.get("dropIndexes"));
        if (collection != null) {
            Object which = command.get("index");
            List<OrderedIndex> dropped = collection
                .orderedIndexes()
                .stream()
                .filter(index -> !(index instanceof IdIndex) && isMeant(index, which))
                .toList();
            if (dropped.isEmpty() && !"*".equals(which)) {
                throw new IndexNotFoundException("index not found: " + which);
            }
            dropped.forEach(index -> dropIndexAndDescription(collection, index.getName()));
        }
        Document reply = new Document();
        Utils.markOkay(reply);
        return reply;
    }

    private static boolean isMeant(OrderedIndex index, @Nullable Object which) {
        return switch (which) {
            case Collection<?> names -> names.contains(index.getName());
            case Document keys -> keys.equals(index.toIndexDescription().get("key"));
            case null -> false;
            default -> which.equals("*") || which.equals(index.getName());
        };
    }

    void dropIndexAndDescription(StoreCollection collection, String name) {
        collection.dropIndex(name);
        indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
        recorder.dropIndex(collection.getFullName(), name);
    }

    @Nullable
    StoreCollection collection(String name) {
        return (StoreCollection) resolveCollection(name, false);
    }

    StoreCollection collectionOrNew(String name) {
        return (StoreCollection) resolveOrCreateCollection(name);
    }

    /** All but the system's own. */
    List<StoreCollection> collections() {
        return resolveCollection("system.namespaces", true)
            .queryAllAsStream()
            .map(namespace -> collection(Utils.getCollectionNameFromFullName((String) namespace.get("name"))))
            .filter(collection -> collection != null && !collection.getCollectionName().startsWith("system."))
            .map(StoreCollection.class::cast)
            .toList();
    }

    void dropCollections() {
        collections().forEach(collection -> dropCollection(collection.getCollectionName(), NoopOplog.get()));
    }

    @Override
    protected StoreCollection openOrCreateCollection(String name, CollectionOptions options) {
        if (!name.startsWith("system.")) {
            recorder.create(getFullCollectionNamespace(name));
        }
        return new StoreCollection(this, name, options, cursorRegistry);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        if (!name.startsWith("system.")) {
            recorder.drop(getFullCollectionNamespace(name));
        }
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String to) {
        String name = collection.getFullName();
        super.moveCollection(from, collection, to);
        recorder.rename(name, getFullCollectionNamespace(to));
    }

    @Override
    protected void addIndex(Document description) {
        Document key = (Document) description.get("key");
        if (isPrimaryKeyIndex(key)) {
            super.addIndex(description);
            return;
        }
        Document plain = IndexDescriptions.plain(description);
        super.addIndex(plain);
        recorder.index((String) plain.get("ns"), plain);
    }

    @Override
    protected Index<Slot> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean id = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return id ? new IdIndex(name, keys, backend.guard()::beforeUpdate) : new OrderedIndex(name, keys, sparse, true);
    }

    @Override
    protected Index<Slot> openOrCreateSecondaryIndex(
        String collection,
        String name,
        List<IndexKey> keys,
        boolean sparse
    ) {
        return new OrderedIndex(name, keys, sparse, false);
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
