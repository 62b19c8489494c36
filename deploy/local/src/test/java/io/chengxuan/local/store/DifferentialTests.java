package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random operations on the store and on the library's own backend have the same results. */
class DifferentialTests {

    private static final int OPERATIONS = 600;

    private static EmbeddedStore store;
    private static MongoServer stock;
    private static MongoClient ours;
    private static MongoClient theirs;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.open(StoreSettings.inMemory());
        stock = new MongoServer(new MemoryBackend());
        ours = MongoClients.create(store.connectionString());
        theirs = MongoClients.create(stock.bindAndGetConnectionString());
    }

    @AfterAll
    static void stop() {
        ours.close();
        theirs.close();
        store.close();
        stock.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void randomOperationsGiveTheResultsOfTheStockBackend(int seed) {
        var run = new Run(seed);
        System.out.println("differential test, seed " + seed);
        for (int i = 0; i < OPERATIONS; i++) {
            run.step(i);
        }
    }

    private static final class Run {

        private final RandomValues values;
        private final MongoCollection<Document> our;
        private final MongoCollection<Document> their;

        Run(int seed) {
            values = new RandomValues(new Random(seed));
            our = ours.getDatabase("differential").getCollection("c" + seed);
            their = theirs.getDatabase("differential").getCollection("c" + seed);
            if (seed % 2 == 0) {
                both("unique", c -> c.createIndex(new Document("u", 1), new IndexOptions().unique(true)));
            }
            for (Document index : values.indexes()) {
                if (values.chance(0.6)) {
                    our.createIndex(index);
                }
            }
        }

        void step(int number) {
            String what = "operation " + number;
            switch (number % 10) {
                case 0, 1 -> insert(what);
                case 2 -> updateById(what);
                case 3 -> updateMany(what);
                case 4 -> upsert(what);
                case 5 -> findAndUpdate(what);
                case 6 -> delete(what);
                case 7 -> aggregate(what);
                default -> read(what);
            }
            if (number % 20 == 0) {
                same(what, c -> c.find().sort(new Document("_id", 1)).into(new ArrayList<>()));
            }
        }

        private void insert(String what) {
            Document document = values.document(values.id());
            both(what + " insert " + document, c -> c.insertOne(document).wasAcknowledged());
        }

        private void updateById(String what) {
            Document query = new Document("_id", values.id());
            Document update = values.update();
            both(what + " update " + query + update, c -> c.updateOne(query, update).toString());
        }

        private void updateMany(String what) {
            Document query = values.query();
            Document update = values.safeUpdate();
            both(what + " update " + query + update, c -> c.updateMany(query, update).getMatchedCount());
        }

        private void upsert(String what) {
            Document query = new Document("_id", values.id()).append("u", values.unique());
            Document update = values.update();
            var options = new UpdateOptions().upsert(true);
            both(what + " upsert " + query + update, c -> c.updateOne(query, update, options).toString());
        }

        private void findAndUpdate(String what) {
            Document query = values.query();
            Document update = values.update();
            var options = new FindOneAndUpdateOptions().sort(values.order());
            both(what + " findAndModify " + query + update, c -> c.findOneAndUpdate(query, update, options));
        }

        private void delete(String what) {
            Document query = values.query().append("_id", new Document("$in", List.of(values.id(), values.id())));
            both(what + " delete " + query, c -> c.deleteMany(query).getDeletedCount());
        }

        private void aggregate(String what) {
            List<Document> pipeline = values.pipeline();
            same(what + " aggregate " + pipeline, c -> {
                List<Document> results = c.aggregate(pipeline).into(new ArrayList<>());
                results.forEach(result -> result.computeIfPresent("_id", (_, id) -> plain(id)));
                return sortedById(results);
            });
        }

        private void read(String what) {
            Document query = values.query();
            Document order = values.order();
            int skip = values.chance(0.3) ? 2 : 0;
            int limit = values.chance(0.5) ? 5 : 0;
            Document fields = values.chance(0.3) ? new Document("a", 1).append("n.x", 1) : new Document();
            String detail = what + " find " + query + " sort " + order + " skip " + skip + " limit " + limit;
            same(detail, c ->
                c
                    .find(query)
                    .sort(order)
                    .skip(skip)
                    .limit(limit)
                    .projection(fields)
                    .batchSize(3)
                    .into(new ArrayList<>())
            );
            same(what + " count " + query, c -> c.countDocuments(query));
            same(what + " find " + query, c -> sortedById(c.find(query).into(new ArrayList<>())));
            same(what + " distinct " + query, c ->
                c.distinct("a", query, BsonValue.class).map(Run::plain).into(new ArrayList<>())
            );
        }

        /** Which of 2 and 2.0 stands for both depends on which is found first. */
        private static Object plain(@Nullable Object value) {
            return switch (value) {
                case null -> "null";
                case BsonNumber number -> number.doubleValue();
                case Number number -> number.doubleValue();
                default -> value;
            };
        }

        private static List<Document> sortedById(List<Document> documents) {
            documents.sort(Comparator.comparing(document -> String.valueOf(document.get("_id"))));
            return documents;
        }

        private void both(String what, Function<MongoCollection<Document>, Object> operation) {
            same(what, operation);
        }

        private void same(String what, Function<MongoCollection<Document>, Object> operation) {
            assertThat(outcome(operation, our)).as(what).isEqualTo(outcome(operation, their));
        }

        private static Object outcome(
            Function<MongoCollection<Document>, Object> operation,
            MongoCollection<Document> collection
        ) {
            try {
                return String.valueOf(operation.apply(collection));
            } catch (MongoException e) {
                return "error " + e.getCode();
            }
        }
    }
}
