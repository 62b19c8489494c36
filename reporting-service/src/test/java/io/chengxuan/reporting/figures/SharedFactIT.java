package io.chengxuan.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Infrastructure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that several cells count, on a store, without a broker. */
class SharedFactIT {

    private static final List<String> CELLS = List.of("PD", "HP", "XH", "JA");

    static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.mongoUri("shared"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void eachOfItsCellsCountsAFactAsItWasToldLast(long seed) {
        var random = new Random(seed);
        var set = new FigureSet<>(new Pieces(), client.getDatabase("shared-" + UUID.randomUUID()), 1);
        Map<String, Fact> latest = new HashMap<>();
        for (int step = 0; step < 300; step++) {
            var fact = randomFact(random);
            set.apply(fact);
            latest.merge(fact.id(), fact, (a, b) -> b.sequence() > a.sequence() ? b : a);
            if (random.nextInt(5) == 0) {
                set.sweep();
            }
        }
        while (!set.sweep().all()) {
            // until nothing is left
        }

        assertThat(counted(set)).isEqualTo(fromScratch(latest));
        var result = Reconciliation.of(set, Duration.ofSeconds(-1));
        assertThat(result.drifted()).as(result.toString()).isZero();
        assertThat(result.skipped()).isZero();
        assertThat(set.storedFacts().places()).isEqualTo(
            latest
                .values()
                .stream()
                .mapToLong(fact -> fact.cells().size())
                .sum()
        );
    }

    private static Fact randomFact(Random random) {
        var cells = new TreeSet<String>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            cells.add(CELLS.get(random.nextInt(CELLS.size())));
        }
        var fields = new Document("kind", random.nextBoolean() ? "TV" : "RADIO");
        return new Fact("piece-" + random.nextInt(40), 1 + random.nextInt(50), List.copyOf(cells), fields);
    }

    private static Map<String, Integer> fromScratch(Map<String, Fact> facts) {
        var counts = new TreeMap<String, Integer>();
        for (var fact : facts.values()) {
            fact.cells().forEach(cell -> counts.merge(cell + " " + fact.fields().get("kind"), 1, Integer::sum));
        }
        return counts;
    }

    private static Map<String, Integer> counted(FigureSet<Seen> set) {
        var counts = new TreeMap<String, Integer>();
        set.board()
            .cells.values()
            .forEach(cell ->
                cell
                    .groups()
                    .forEach(group ->
                        counts.merge(cell.key() + " " + group.measures().get("kind"), group.count(), Integer::sum)
                    )
            );
        return counts;
    }

    private static final class Seen implements Board {

        private final Map<String, Cell> cells = new HashMap<>();

        @Override
        public boolean put(Cell cell) {
            if (marks(cell.key()) >= cell.marks()) {
                return false;
            }
            cells.put(cell.key(), cell);
            return true;
        }

        @Override
        public long marks(String key) {
            var known = cells.get(key);
            return known == null ? 0 : known.marks();
        }
    }

    private static final class Pieces implements Subject<Seen> {

        @Override
        public String name() {
            return "pieces";
        }

        @Override
        public boolean accepts(String type) {
            return false;
        }

        @Override
        public Fact fact(IncomingEvent event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> measures() {
            return List.of("kind");
        }

        @Override
        public List<List<String>> lookups() {
            return List.of();
        }

        @Override
        public Seen board() {
            return new Seen();
        }
    }
}
