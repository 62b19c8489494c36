package io.chengxuan.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import io.chengxuan.local.store.index.Plan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which index a query uses, and what is left to check of each document. */
class PlanTests {

    private final StoreBackend backend = new StoreBackend(new Guard(() -> false, () -> false));
    private final StoreDatabase database = backend.database("plan");
    private StoreCollection tasks;

    @BeforeEach
    void fill() {
        tasks = (StoreCollection) database.createCollectionOrThrowIfExists("tasks", CollectionOptions.withDefaults());
        for (int i = 0; i < 5_000; i++) {
            Document task = new Document("_id", "t%04d".formatted(i))
                .append("unit", "U" + (i % 10))
                .append("due", Instant.ofEpochSecond(i))
                .append("tags", List.of("a" + (i % 3), "b"));
            if (i % 1_000 == 0) {
                task.append("outbox", new Document("since", Instant.ofEpochSecond(i + 1)));
            }
            tasks.addDocument(task);
        }
    }

    private void index(String name, Document key) {
        database.addIndex(new Document("key", key).append("name", name).append("ns", "plan.tasks"));
    }

    private @Nullable Plan plan(Document query, @Nullable Document orderBy, boolean limited) {
        return tasks.plan(query, orderBy, limited);
    }

    private static Document range(String low, Object from, String high, Object to) {
        return new Document(low, from).append(high, to);
    }

    @Test
    void whatIsPendingIsFoundByItsDateAlone() {
        index("since", new Document("outbox.since", 1));
        Document query = new Document("outbox.since", new Document("$gt", Instant.EPOCH));
        Plan plan = plan(query, new Document("outbox.since", 1), true);
        assertThat(plan.indexName()).isEqualTo("since");
        assertThat(plan.residual()).isEmpty();
        assertThat(plan.sorted()).isTrue();
        assertThat(plan).hasSize(5);
    }

    @Test
    void olderThanADateDoesNotLookAtDocumentsWithoutOne() {
        index("since", new Document("outbox.since", 1));
        assertThat(
            plan(new Document("outbox.since", new Document("$lt", Instant.ofEpochSecond(2))), null, false)
        ).hasSize(1);
    }

    @Test
    void conditionsBesideTheIdAreCheckedOnOneDocument() {
        Plan plan = plan(new Document("_id", "t0007").append("version", 3), null, false);
        assertThat(plan).hasSize(1);
        assertThat(plan.residual()).isEqualTo(new Document("version", 3));
    }

    @Test
    void manyIdsAreLookedUpOneByOne() {
        Plan plan = plan(
            new Document("_id", new Document("$in", List.of("t0009", "t0001", "none", "t0001"))),
            null,
            false
        );
        assertThat(plan.residual()).isEmpty();
        assertThat(plan)
            .extracting(task -> task.get("_id"))
            .containsExactly("t0001", "t0009");
    }

    @Test
    void rangesOfIdsAreOrderedById() {
        Document query = new Document("_id", range("$gt", "t0010", "$lte", "t0013"));
        Plan plan = plan(query, new Document("_id", -1), true);
        assertThat(plan.sorted()).isTrue();
        assertThat(plan)
            .extracting(task -> task.get("_id"))
            .containsExactly("t0013", "t0012", "t0011");
    }

    @Test
    void partsOfAnAndNarrowTogether() {
        index("unit_due", new Document("unit", 1).append("due", -1));
        Document query = new Document(
            "$and",
            List.of(
                new Document("unit", "U3"),
                new Document("due", new Document("$gte", Instant.ofEpochSecond(100))),
                new Document("due", new Document("$lt", Instant.ofEpochSecond(200)))
            )
        );
        Plan plan = plan(query, new Document("due", -1), false);
        assertThat(plan).hasSize(10);
        assertThat(plan.sorted()).isTrue();
    }

    @Test
    void theNextPageBeginsWhereTheLastEnded() {
        index("unit_due", new Document("unit", 1).append("due", 1));
        Document next = new Document("unit", "U3").append(
            "$or",
            List.of(
                new Document("due", new Document("$gt", Instant.ofEpochSecond(4_983))),
                new Document("due", Instant.ofEpochSecond(4_983)).append("_id", new Document("$gt", "t4983"))
            )
        );
        Plan plan = plan(next, new Document("due", 1).append("_id", 1), true);
        assertThat(plan.sorted()).isTrue();
        assertThat(plan)
            .as(Json.toJsonValue(next, true, "{", "}"))
            .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theIndexWithFewestEntriesIsTaken() {
        index("unit", new Document("unit", 1));
        index("due", new Document("due", 1));
        Document query = new Document("unit", "U3").append("due", new Document("$gt", Instant.ofEpochSecond(4_990)));
        assertThat(plan(query, null, false).indexName()).isEqualTo("due");
        query.append("due", new Document("$gt", Instant.EPOCH));
        assertThat(plan(query, null, false).indexName()).isEqualTo("unit");
    }

    @Test
    void anArrayIsFoundByEachElementOnce() {
        index("tags", new Document("tags", 1));
        Plan plan = plan(new Document("tags", new Document("$in", List.of("a1", "b"))), new Document("tags", 1), false);
        assertThat(plan.sorted()).isFalse();
        assertThat(plan).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void aSparseIndexIsNotUsedForWhatItLeavesOut() {
        database.addIndex(
            new Document("key", new Document("outbox.since", 1))
                .append("name", "since")
                .append("ns", "plan.tasks")
                .append("sparse", true)
        );
        assertThat(plan(new Document("outbox.since", null), null, false)).isNull();
        assertThat(plan(new Document(), new Document("outbox.since", 1), true)).isNull();
        assertThat(plan(new Document("outbox.since", new Document("$gt", Instant.EPOCH)), null, false)).hasSize(5);
    }

    @Test
    void anOrderAloneIsTakenFromAnIndex() {
        index("unit_due", new Document("unit", 1).append("due", -1));
        assertThat(plan(new Document(), new Document("unit", -1).append("due", 1), true).sorted()).isTrue();
        assertThat(plan(new Document(), new Document("unit", 1).append("due", 1), true)).isNull();
    }
}
