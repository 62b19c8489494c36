package io.chengxuan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** That what an import took is exactly what its file says: in the store, in the log and in the figures. */
record Taken(RunningPlatform platform, ManyPieces pieces) {
    void assertExactly() {
        var ids = new HashSet<String>();
        var keys = new HashSet<String>();
        var titles = new HashSet<String>();
        long stored = 0;
        try (var store = MongoClients.create(platform.mongoUri())) {
            var ours = Filters.regex("content.title", "^" + pieces.word());
            for (var report : store.getDatabase("media").getCollection("reports").find(ours)) {
                stored++;
                ids.add(report.getString("_id"));
                keys.add(report.getString("key"));
                titles.add(report.get("content", Document.class).getString("title"));
                assertThat(report.get("version", Number.class).longValue()).as("versions of %s", report).isEqualTo(1);
            }
        }
        assertThat(stored).isEqualTo(pieces.pieces());
        assertThat(keys).hasSize(pieces.pieces());
        assertThat(titles).hasSize(pieces.pieces());
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofSeconds(2))
            .untilAsserted(() -> assertToldOnce(ids));
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(500))
            .untilAsserted(() -> assertThat(figures()).isEqualTo(pieces.figures()));
    }

    private void assertToldOnce(Set<String> ids) {
        var told = new EventLog(platform.bootstrapServers()).types("media.events.v1");
        // In one look each, of so many.
        assertThat(told.keySet().containsAll(ids)).as("all of them told").isTrue();
        assertThat(
            told
                .entrySet()
                .stream()
                .filter(of -> ids.contains(of.getKey()))
                .map(Map.Entry::getValue)
        ).allMatch(events -> events.equals(Map.of(1L, "io.chengxuan.media.report.registered.v1")));
    }

    private Map<String, List<Integer>> figures() {
        var figures = new TreeMap<String, List<Integer>>();
        var month = "&from=" + pieces.month() + "&to=" + pieces.month();
        platform
            .as("viewer", "SH")
            .get("/api/reports/coverage?by=unit" + month)
            .expect(200)
            .json()
            .get("rows")
            .forEach(row ->
                figures.put(row.get("key").asString(), List.of(row.get("pieces").asInt(), row.get("over100k").asInt()))
            );
        return figures;
    }
}
