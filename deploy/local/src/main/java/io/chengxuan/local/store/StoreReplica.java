package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.chengxuan.local.store.index.IdIndex;
import io.chengxuan.local.store.journal.Change;
import io.chengxuan.local.store.journal.Change.Kind;
import io.chengxuan.local.store.journal.Replica;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All databases of a store, as the journal sees them. */
final class StoreReplica implements Replica {

    private static final Document NOTHING = new Document();

    private final StoreBackend backend;

    StoreReplica(StoreBackend backend) {
        this.backend = backend;
    }

    @Override
    public void apply(Change change) {
        String full = change.collection();
        StoreDatabase database = backend.database(Utils.getDatabaseNameFromFullName(full));
        String name = Utils.getCollectionNameFromFullName(full);
        Document document = change.document();
        switch (change.kind()) {
            case CREATE -> database.collectionOrNew(name);
            case PUT -> database.collectionOrNew(name).restore(document);
            case DELETE -> database.collectionOrNew(name).removeDocument(document);
            case INDEX -> database.addIndex(document);
            case DROP_INDEX -> database.dropIndexAndDescription(
                database.collectionOrNew(name),
                (String) document.get("name")
            );
            case DROP -> database.dropCollection(name, NoopOplog.get());
            case RENAME -> database.moveCollection(
                database,
                database.collectionOrNew(name),
                Utils.getCollectionNameFromFullName((String) document.get("to"))
            );
            case END -> {
            }
        }
    }

    @Override
    public Stream<Change> capture() {
        List<Captured> captured = new ArrayList<>();
        for (StoreDatabase database : backend.databases()) {
            for (StoreCollection collection : database.collections()) {
                captured.add(Captured.of(collection));
            }
        }
        return captured.stream().flatMap(Captured::changes);
    }

    private record Captured(String name, List<Document> indexes, Document[] documents) {
        static Captured of(StoreCollection collection) {
            String name = collection.getFullName();
            List<Document> indexes = collection
                .orderedIndexes()
                .stream()
                .filter(index -> !(index instanceof IdIndex))
                .map(index -> IndexDescriptions.plain(index.toIndexDescription().append("ns", name)))
                .toList();
            return new Captured(name, indexes, collection.documents());
        }

        Stream<Change> changes() {
            return Stream.of(
                Stream.of(new Change(Kind.CREATE, name, NOTHING)),
                indexes.stream().map(index -> new Change(Kind.INDEX, name, index)),
                Arrays.stream(documents).map(document -> new Change(Kind.PUT, name, document))
            ).flatMap(part -> part);
        }
    }
}
