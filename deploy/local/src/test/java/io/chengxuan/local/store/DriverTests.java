package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What drivers expect of a server beyond queries and updates. */
class DriverTests {

    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> tasks;

    @BeforeEach
    void start() {
        store = EmbeddedStore.open(StoreSettings.inMemory());
        client = MongoClients.create(store.connectionString());
        database = client.getDatabase("plan");
        tasks = database.getCollection("tasks");
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    private static Document task(int number) {
        return new Document("_id", number).append("percent", number % 10);
    }

    private void insert(int count) {
        tasks.insertMany(IntStream.range(0, count).mapToObj(DriverTests::task).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "true", "false" })
    void productionConnectionSettingsAreAccepted(String retry) {
        String uri =
            "mongodb://127.0.0.1:%d/?w=majority&journal=true&readConcernLevel=majority&retryWrites=%s&retryReads=%s";
        try (MongoClient other = MongoClients.create(uri.formatted(store.port(), retry, retry))) {
            MongoCollection<Document> same = other
                .getDatabase("plan")
                .getCollection("tasks")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
            same.insertOne(task(1));
            same.updateOne(task(1), new Document("$inc", new Document("percent", 5)));
            assertThat(same.findOneAndDelete(new Document("percent", 6))).isNotNull();
        }
    }

    @Test
    void aServerOfTheVersionDriversAcceptAnswers() {
        Document hello = database.runCommand(new Document("hello", 1));
        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isEqualTo(8);
        assertThat(database.runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);
    }

    @Test
    void anUnorderedBulkDoesWhatIsPossibleAndCountsIt() {
        insert(3);
        var options = new BulkWriteOptions().ordered(false);
        assertThatThrownBy(() ->
            tasks.bulkWrite(
                List.of(
                    new InsertOneModel<>(task(1)),
                    new InsertOneModel<>(task(7)),
                    new UpdateOneModel<>(task(2), new Document("$set", new Document("percent", 9))),
                    new DeleteOneModel<>(task(0))
                ),
                options
            )
        ).isInstanceOfSatisfying(MongoBulkWriteException.class, error -> {
            assertThat(error.getWriteErrors())
                .singleElement()
                .matches(one -> one.getCode() == 11000);
            assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(1);
            assertThat(error.getWriteResult().getModifiedCount()).isEqualTo(1);
            assertThat(error.getWriteResult().getDeletedCount()).isEqualTo(1);
        });
        assertThat(tasks.find().map(task -> task.get("_id"))).containsExactlyInAnyOrder(1, 2, 7);
    }

    @Test
    void anInsertOfManyCountsWhatWasInserted() {
        insert(2);
        var unordered = new InsertManyOptions().ordered(false);
        assertThatThrownBy(() ->
            tasks.insertMany(List.of(task(0), task(5), task(1), task(6)), unordered)
        ).isInstanceOfSatisfying(MongoBulkWriteException.class, error ->
            assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2)
        );
        assertThatThrownBy(() -> tasks.insertMany(List.of(task(8), task(0), task(9)))).isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            error -> assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(1)
        );
        assertThat(tasks.countDocuments()).isEqualTo(5);
    }

    @Test
    void aCursorShowsTheCollectionAsItWasWhileItChanges() {
        insert(1_000);
        List<Document> seen = new ArrayList<>();
        try (MongoCursor<Document> cursor = tasks.find().batchSize(7).iterator()) {
            cursor.next();
            tasks.updateMany(new Document(), new Document("$set", new Document("percent", -1)));
            tasks.deleteMany(new Document("_id", new Document("$gt", 500)));
            cursor.forEachRemaining(seen::add);
        }
        assertThat(seen)
            .hasSize(999)
            .allSatisfy(task -> assertThat(task.getInteger("percent")).isNotNegative());
    }

    @Test
    void largeResultsComeInSeveralMessages() {
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 60; i++) {
            tasks.insertOne(task(i).append("text", text));
        }
        assertThat(tasks.find().into(new ArrayList<>())).hasSize(60);
        assertThat(
            tasks.aggregate(List.of(new Document("$sort", new Document("_id", -1)))).into(new ArrayList<>())
        ).hasSize(60);
    }

    @Test
    void aResultThatIsNotReadToTheEndCanBeClosed() {
        insert(300);
        try (MongoCursor<Document> cursor = tasks.find().iterator()) {
            assertThat(cursor.next()).isEqualTo(task(0));
        }
        assertThat(tasks.find().limit(1).first()).isEqualTo(task(0));
    }

    @Test
    void indexesAreListedAndDroppedPerCollection() {
        MongoCollection<Document> plans = database.getCollection("plans");
        for (MongoCollection<Document> collection : List.of(tasks, plans)) {
            collection.createIndex(new Document("outbox.since", 1));
            collection.createIndex(new Document("outbox.since", 1));
            collection.createIndex(new Document("unit", 1).append("no", -1), new IndexOptions().unique(true));
        }
        tasks.dropIndex("outbox.since_1");
        assertThat(names(tasks)).containsExactly("_id_", "unit_1_no_-1");
        assertThat(names(plans)).containsExactly("_id_", "outbox.since_1", "unit_1_no_-1");
        plans.dropIndexes();
        assertThat(names(plans)).containsExactly("_id_");
        assertThatThrownBy(() -> plans.dropIndex("unknown")).isInstanceOf(MongoCommandException.class);
    }

    private static List<String> names(MongoCollection<Document> collection) {
        return collection
            .listIndexes()
            .map(index -> index.getString("name"))
            .into(new ArrayList<>());
    }

    @Test
    void collectionsAndDatabasesAreListedRenamedAndDropped() {
        insert(1);
        tasks.createIndex(new Document("percent", 1));
        database.createCollection("empty");
        tasks.renameCollection(new MongoNamespace("plan.done"));
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("empty", "done");
        assertThat(database.listCollections().filter(new Document("name", "done"))).hasSize(1);
        assertThat(names(database.getCollection("done"))).containsExactly("_id_", "percent_1");
        assertThat(client.listDatabaseNames()).containsExactly("plan");
        database.drop();
        assertThat(client.listDatabaseNames()).isEmpty();
        database.getCollection("done").insertOne(task(1));
        assertThat(names(database.getCollection("done"))).containsExactly("_id_");
    }

    @Test
    void aUniqueIndexHoldsForUpdatesAndForWhatIsThereAlready() {
        insert(20);
        assertThatThrownBy(() ->
            tasks.createIndex(new Document("percent", 1), new IndexOptions().unique(true))
        ).hasMessageContaining("E11000");
        tasks.deleteMany(new Document("_id", new Document("$gte", 10)));
        tasks.createIndex(new Document("percent", 1), new IndexOptions().unique(true));
        assertThatThrownBy(() ->
            tasks.updateOne(task(3), new Document("$set", new Document("percent", 4.0)))
        ).hasMessageContaining("E11000");
        tasks.updateOne(task(3), new Document("$set", new Document("percent", 3L)));
        assertThat(tasks.countDocuments()).isEqualTo(10);
    }
}
