package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is filled until its heap has no room. */
class StoreHeapIT {

    @TempDir
    Path data;

    private int written;

    @Test
    void aFullStoreRefusesMoreAndTakesItAgainWhenSomethingIsDeleted() throws IOException {
        try (
            StoreProcess store = StoreProcess.start(data, "64m");
            MongoClient client = MongoClients.create(store.connectionString())
        ) {
            MongoCollection<Document> tasks = client.getDatabase("plan").getCollection("tasks");
            assertThatThrownBy(() -> insertForEver(tasks))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("heap is full");
            assertThat(tasks.countDocuments()).isGreaterThanOrEqualTo(written);
            tasks.updateOne(new Document("_id", 1), new Document("$unset", new Document("text", 1)));
            assertThat(
                tasks.deleteMany(new Document("_id", new Document("$gt", written / 2))).getDeletedCount()
            ).isPositive();
            await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> insert(tasks));
        }
    }

    private void insertForEver(MongoCollection<Document> tasks) {
        while (written < 1_000_000) {
            insert(tasks);
        }
    }

    private boolean insert(MongoCollection<Document> tasks) {
        List<Document> some = IntStream.range(written, written + 50)
            .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(500) + i))
            .toList();
        tasks.insertMany(some);
        written += 50;
        return true;
    }
}
