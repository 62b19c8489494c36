package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedStoreTests {

    @Test
    void aDriverWritesAndReads() {
        try (
            var store = EmbeddedStore.open(StoreSettings.inMemory());
            var client = MongoClients.create(store.connectionString())
        ) {
            var tasks = client.getDatabase("plan").getCollection("tasks");
            tasks.insertOne(new Document("_id", "t1").append("percent", 40));
            assertThat(tasks.find(Filters.eq("percent", 40)).first()).containsEntry("_id", "t1");
        }
    }
}
