package io.chengxuan.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.chengxuan.e2e.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Facts of plan tasks in the form reporting-service stores them, put straight into its database: a million events would take
 * the run of the load and show nothing about reading. Their cells are marked, so the service computes them as ever.
 */
public final class ManyFacts {

    /** The year of the facts: the present one, in which some tasks are past, some late and some still to come. */
    public static final int YEAR = Plans.YEAR - 1;

    private static final int BATCH = 1_000;
    private static final int DAYS = 365;
    private static final int LATEST_BEFORE_DUE = 15;
    private static final List<String> UNITS = List.of(
        "PD HP XH CN JA PT HK YP MH BS JD JS SJ QP FX CM LG FTZ AIR SH-CORPS".split(" ")
    );
    private static final List<String> KINDS = List.of("PLAIN", "CAMPAIGN", "TOPIC_CALL", "DRILL", "TRAINING");

    private final MongoDatabase figures;
    private final Random random = new Random(1);
    private final LocalDate today = LocalDate.now();

    public ManyFacts(MongoClient store) {
        figures = store.getDatabase("figures");
    }

    public MongoCollection<Document> collection() {
        return current("plan_tasks_facts_");
    }

    /** Spreads that many over the units, kinds and days of the year. */
    public void insert(int number) {
        var facts = collection();
        var cells = new HashSet<String>();
        var batch = new ArrayList<Document>();
        for (int i = 0; i < number; i++) {
            var fact = fact(i);
            cells.add(fact.getString("cell"));
            batch.add(fact);
            if (batch.size() == BATCH || i == number - 1) {
                facts.insertMany(batch);
                batch.clear();
            }
        }
        mark(cells);
    }

    private Document fact(int number) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var due = LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(DAYS));
        var handedIn = due.plusDays(random.nextInt(2 * LATEST_BEFORE_DUE) - LATEST_BEFORE_DUE);
        if (handedIn.isAfter(today) || random.nextInt(10) == 0) {
            handedIn = null;
        }
        var cell = String.join("|", unit, due.toString(), kind, "SH-OFFICE", String.valueOf(number % 4));
        return new Document("_id", "load-" + number)
            .append("sequence", 1L)
            .append("unit", unit)
            .append("responsible", "SH-OFFICE")
            .append("kind", kind)
            .append("due", due.toString())
            .append("planId", "load")
            .append("projectId", "load")
            .append("projectName", "负载")
            .append("status", handedIn == null ? "OPEN" : "ACCEPTED")
            .append("standing", "EXPECTED")
            .append("handedInOn", text(handedIn))
            .append("acceptedOn", text(handedIn))
            .append("inTime", handedIn != null && !handedIn.isAfter(due))
            .append("cell", cell)
            .append("touched", List.of(cell));
    }

    private void mark(Set<String> cells) {
        var upsert = new UpdateOptions().upsert(true);
        var marks = new ArrayList<UpdateOneModel<Document>>();
        for (var cell : cells) {
            var mark = new Document("$inc", new Document("marks", 1L)).append("$set", new Document("dirty", 1L));
            marks.add(new UpdateOneModel<>(new Document("_id", cell), mark, upsert));
        }
        var stored = current("plan_tasks_cells_");
        for (int from = 0; from < marks.size(); from += BATCH) {
            stored.bulkWrite(marks.subList(from, Math.min(from + BATCH, marks.size())));
        }
    }

    private MongoCollection<Document> current(String prefix) {
        return StreamSupport.stream(figures.listCollectionNames().spliterator(), false)
            .filter(name -> name.startsWith(prefix))
            .map(figures::getCollection)
            .findFirst()
            .orElseThrow();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
