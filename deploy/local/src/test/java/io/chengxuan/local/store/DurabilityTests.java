package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import io.chengxuan.local.store.journal.UnusableStoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTests {

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void everythingIsThereAgainAfterACrashAndAfterAnEnd(int seed) throws IOException {
        System.out.println("durability test, seed " + seed);
        StoreState state;
        try (var store = EmbeddedStore.open(StoreSettings.in(data()).withJournalBytes(20_000))) {
            changeAtRandom(store, seed);
            state = StoreState.of(store);
            assertThat(StoreState.of(data(), copy())).isEqualTo(state);
        }
        try (var store = EmbeddedStore.open(StoreSettings.in(data()))) {
            assertThat(StoreState.of(store)).isEqualTo(state);
        }
    }

    private static void changeAtRandom(EmbeddedStore store, int seed) {
        var values = new RandomValues(new Random(seed));
        int refused = 0;
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            for (int i = 0; i < 800; i++) {
                MongoDatabase database = client.getDatabase(values.oneOf(List.of("plan", "media")));
                MongoCollection<Document> collection = database.getCollection(values.oneOf(List.of("x", "y")));
                try {
                    change(i, values, collection);
                } catch (MongoServerException e) {
                    // A refusal leaves no trace, or the states differ in the end.
                    refused++;
                }
            }
        }
        assertThat(refused).isBetween(20, 400);
    }

    private static void change(int number, RandomValues values, MongoCollection<Document> collection) {
        switch (number % 11) {
            case 0, 1 -> collection.insertOne(values.document(values.id()));
            case 2 -> collection.insertMany(List.of(values.document(values.id()), new Document("generated", "id")));
            case 3 -> collection.updateMany(values.query(), values.update());
            case 4 -> collection.updateMany(values.query(), new Document("$currentDate", new Document("at", true)));
            case 5 -> collection.updateOne(
                new Document("a", values.scalar()),
                values.update(),
                new UpdateOptions().upsert(true)
            );
            case 6 -> collection.findOneAndUpdate(
                values.query(),
                values.update(),
                new FindOneAndUpdateOptions().sort(values.order())
            );
            case 7 -> collection.deleteMany(values.query().append("_id", values.id()));
            case 8 -> collection.replaceOne(new Document("_id", values.id()), values.document("d1"));
            case 9 -> changeStructure(values, collection);
            default -> collection.findOneAndDelete(values.query());
        }
    }

    private static void changeStructure(RandomValues values, MongoCollection<Document> collection) {
        Document index = values.oneOf(values.indexes());
        if (values.chance(0.4)) {
            collection.createIndex(index, new IndexOptions().unique(values.chance(0.2)).sparse(values.chance(0.2)));
        } else if (values.chance(0.3)) {
            collection.dropIndex(index);
        } else if (values.chance(0.2)) {
            collection
                .aggregate(List.of(new Document("$match", new Document()), new Document("$out", "made")))
                .toCollection();
        } else if (values.chance(0.1)) {
            collection.drop();
        }
    }

    @Test
    void bytesThatAreMissingAtTheEndAreCutOff() throws IOException {
        Path journal = writtenThreeTimes();
        try (var file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.setLength(file.length() - 3);
        }
        try (var store = EmbeddedStore.open(StoreSettings.in(copy()))) {
            assertThat(ids(store)).containsExactly("t0", "t1");
            insert(store, "again");
        }
        try (var store = EmbeddedStore.open(StoreSettings.in(copy()))) {
            assertThat(ids(store)).containsExactly("t0", "t1", "again");
        }
    }

    @Test
    void damageAtTheEndIsCutOff() throws IOException {
        Path journal = writtenThreeTimes();
        damage(journal, Files.size(journal) - 3);
        try (var store = EmbeddedStore.open(StoreSettings.in(copy()))) {
            assertThat(ids(store)).containsExactly("t0", "t1");
        }
    }

    @Test
    void damageInTheMiddleIsRefusedAndNothingIsChanged() throws IOException {
        Path journal = writtenThreeTimes();
        damage(journal, Files.size(journal) / 2);
        long size = Files.size(journal);
        assertThatThrownBy(() -> EmbeddedStore.open(StoreSettings.in(copy())))
            .isInstanceOf(UnusableStoreException.class)
            .hasMessageContaining(journal.getFileName().toString())
            .hasMessageContaining("damaged at byte");
        assertThat(journal).hasSize(size);
    }

    @Test
    void aMissingJournalIsRefused() throws IOException {
        Files.delete(writtenThreeTimes());
        Files.createFile(copy().resolve("00000002.journal"));
        assertThatThrownBy(() -> EmbeddedStore.open(StoreSettings.in(copy())))
            .isInstanceOf(UnusableStoreException.class)
            .hasMessageContaining("00000001.journal is missing");
    }

    @Test
    void aDamagedOnlySnapshotIsRefused() throws IOException {
        try (var store = EmbeddedStore.open(StoreSettings.in(data()))) {
            insert(store, "t0");
        }
        Path snapshot = file(data(), ".snapshot");
        damage(snapshot, Files.size(snapshot) / 2);
        assertThatThrownBy(() -> EmbeddedStore.open(StoreSettings.in(data())))
            .isInstanceOf(UnusableStoreException.class)
            .hasMessageContaining("restore a backup");
    }

    @Test
    void aDirectoryIsUsedByOneStoreAtATime() {
        try (var _ = EmbeddedStore.open(StoreSettings.in(data()))) {
            assertThatThrownBy(() -> EmbeddedStore.open(StoreSettings.in(data())))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("in use");
        }
    }

    @Test
    void snapshotsReplaceJournalsWhileWritersGoOn() throws IOException {
        var settings = StoreSettings.in(data()).withJournalBytes(100_000).withFsync(true);
        StoreState state;
        try (var store = EmbeddedStore.open(settings)) {
            IntStream.range(0, 4)
                .parallel()
                .forEach(writer -> write(store, writer));
            await().until(() -> count(data(), ".snapshot") == 1 && count(data(), ".journal") == 1);
            assertThat(file(data(), ".snapshot").getFileName().toString()).isGreaterThan("00000002");
            state = StoreState.of(store);
            assertThat(state.contents().get("plan.tasks")).hasSize(1 + 4 * 20);
            assertThat(StoreState.of(data(), copy())).isEqualTo(state);
        }
        try (var store = EmbeddedStore.open(settings)) {
            assertThat(StoreState.of(store)).isEqualTo(state);
        }
    }

    private static void write(EmbeddedStore store, int writer) {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> tasks = client.getDatabase("plan").getCollection("tasks");
            for (int i = 0; i < 1_000; i++) {
                tasks.updateOne(
                    new Document("_id", writer + "-" + (i % 20)),
                    new Document("$set", new Document("text", "x".repeat(200) + i)),
                    new UpdateOptions().upsert(true)
                );
            }
        }
    }

    /** The journal of a copy of a store in which three documents were written one by one. */
    private Path writtenThreeTimes() throws IOException {
        try (var store = EmbeddedStore.open(StoreSettings.in(data()))) {
            for (int i = 0; i < 3; i++) {
                insert(store, "t" + i);
            }
            StoreState.copyFiles(data(), copy());
        }
        return file(copy(), ".journal");
    }

    private static void insert(EmbeddedStore store, String id) {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            client
                .getDatabase("plan")
                .getCollection("tasks")
                .insertOne(new Document("_id", id).append("text", "x".repeat(99)));
        }
    }

    private static List<Object> ids(EmbeddedStore store) {
        return StoreState.of(store)
            .contents()
            .get("plan.tasks")
            .stream()
            .skip(1)
            .map(task -> task.get("_id"))
            .toList();
    }

    private static Path file(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                .filter(file -> file.toString().endsWith(ending))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        }
    }

    private static long count(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    private static void damage(Path path, long offset) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(offset);
            int old = file.read();
            file.seek(offset);
            file.write(old ^ 0x55);
        }
    }
}
