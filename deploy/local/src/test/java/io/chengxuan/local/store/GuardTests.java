package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTests {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong alive = new AtomicLong();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger collections = new AtomicInteger();
    private final HeapGauge gauge = new HeapGauge(1_000, used::get, alive::get, this::collect, clock::get);

    private void collect() {
        collections.incrementAndGet();
        used.set(alive.get());
    }

    private boolean fullAt(long seconds) {
        clock.set(seconds * SECOND);
        return gauge.getAsBoolean();
    }

    @Test
    void garbageIsNotTakenForData() {
        used.set(1_500);
        alive.set(300);
        assertThat(fullAt(1)).isFalse();
        assertThat(collections).hasValue(1);
        assertThat(used).hasValue(300);
    }

    @Test
    void dataOverTheLimitFillsTheHeapUntilItIsDeleted() {
        used.set(1_600);
        alive.set(1_200);
        assertThat(fullAt(1)).isTrue();
        assertThat(fullAt(2)).isTrue();
        assertThat(collections).as("a second collection so soon would find nothing").hasValue(1);
        alive.set(500);
        used.set(1_250);
        assertThat(fullAt(12)).isFalse();
    }

    @Test
    void aFullHeapRefusesGrowthAndLetsTheRestGoOn(@TempDir Path data) {
        Document before = new Document("_id", "t").append("pending", List.of(1, 2, 3)).append("n", 1);
        try (
            var store = EmbeddedStore.open(StoreSettings.in(data));
            var client = MongoClients.create(store.connectionString())
        ) {
            client
                .getDatabase("plan")
                .getCollection("tasks")
                .insertMany(List.of(before, new Document("_id", "u")));
        }
        var settings = StoreSettings.in(data).withHeapLimit(1e-9);
        try (var store = EmbeddedStore.open(settings); var client = MongoClients.create(store.connectionString())) {
            var tasks = client.getDatabase("plan").getCollection("tasks");
            System.gc();
            Document one = new Document("_id", "t");
            refused(() -> tasks.insertOne(new Document("_id", "v")));
            refused(() -> tasks.createIndex(new Document("n", 1)));
            refused(() -> tasks.updateOne(one, new Document("$push", new Document("pending", 4))));
            refused(() ->
                tasks.updateOne(new Document("_id", "w"), new Document("$set", one), new UpdateOptions().upsert(true))
            );
            tasks.updateOne(
                one,
                new Document("$pull", new Document("pending", 2)).append("$inc", new Document("n", 1))
            );
            tasks.deleteOne(new Document("_id", "u"));
            assertThat(tasks.find()).containsExactly(
                new Document("_id", "t").append("pending", List.of(1, 3)).append("n", 2)
            );
        }
    }

    private static void refused(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(MongoException.class).hasMessageContaining("heap is full");
    }

    @Test
    void aDiskNearlyFullRefusesGrowth() {
        var guard = new Guard(() -> false, new DiskGauge(() -> 10, 11));
        assertThatThrownBy(guard::beforeGrowth).hasMessageContaining("disk is nearly full");
    }
}
