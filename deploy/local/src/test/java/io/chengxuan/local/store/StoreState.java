package io.chengxuan.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/** All that a client can see of a store: {@code database.collection} to its indexes and its documents in natural order. */
record StoreState(SortedMap<String, List<Document>> contents) {
    static StoreState of(EmbeddedStore store) {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            var contents = new TreeMap<String, List<Document>>();
            for (String name : client.listDatabaseNames()) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    List<Document> all = database.getCollection(collection).listIndexes().into(new ArrayList<>());
                    database.getCollection(collection).find().into(all);
                    contents.put(name + "." + collection, all);
                }
            }
            return new StoreState(contents);
        }
    }

    /** What the files of a directory hold, of a copy, so that they stay as they are. */
    static StoreState of(Path directory, Path copy) throws IOException {
        copyFiles(directory, copy);
        try (var store = EmbeddedStore.open(StoreSettings.in(copy))) {
            return of(store);
        }
    }

    static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
