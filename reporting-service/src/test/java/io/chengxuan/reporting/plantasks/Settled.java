package io.chengxuan.reporting.plantasks;

import io.chengxuan.reporting.figures.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;

/** Waits until what was told is in the figures. */
public final class Settled {

    private Settled() {}

    public static void await(Figures<PlanTaskBoard> figures, Collection<String> tasks) {
        var those = new Document("_id", new Document("$in", List.copyOf(tasks)));
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> figures.current().facts().countDocuments(those) == tasks.size());
        computed(figures);
    }

    public static void computed(Figures<PlanTaskBoard> figures) {
        var now = Instant.now();
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> figures.computedAt().isAfter(now));
    }
}
