package io.chengxuan.platform.outbox;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends pending events to the service's topic and clears them once acknowledged. Sending twice is harmless (consumers are
 * guarded by sequence), so a crash at any point loses nothing. Woken after each write; a sweep every 100 ms is the truth.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration SWEEP = Duration.ofMillis(100);
    private static final Duration GATHER = Duration.ofMillis(3);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final int ROUND_DOCUMENTS = 1_000;
    /** So that a full outbox does not fill the heap. */
    private static final int ROUND_EVENTS = 8_000;
    private static final int READ_AT_ONCE = 100;
    private static final Date EVER = new Date(0);

    private final AggregateStore store;
    private final RelayShards shards;
    private final EventSender sender;
    private final Counter sent;
    private final AtomicLong oldest = new AtomicLong();
    private final Semaphore hints = new Semaphore(0);
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread thread = new Thread();

    Relay(AggregateStore store, RelayShards shards, EventSender sender, MeterRegistry meters) {
        this.store = store;
        this.shards = shards;
        this.sender = sender;
        this.sent = meters.counter("chengxuan.outbox.sent");
        meters.gauge("chengxuan.outbox.oldest.age", oldest, o ->
            o.get() == 0 ? 0 : (System.currentTimeMillis() - o.get()) / 1000.0
        );
    }

    @Override
    public void start() {
        running = true;
        store.onWrite(collection -> {
            written.add(collection);
            hints.release();
        });
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        hints.release();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        shards.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long sweepAt = System.nanoTime();
        while (running) {
            try {
                boolean sweep = System.nanoTime() - sweepAt >= 0;
                var drained = sweep ? sweep() : drain(hinted());
                if (drained.more()) {
                    sweepAt = System.nanoTime();
                } else if (sweep) {
                    sweepAt = System.nanoTime() + SWEEP.toNanos();
                }
                if (drained.cleared() > 0) {
                    // A round costs the same for one event or a hundred, so under load they are let gather for a moment.
                    LockSupport.parkNanos(GATHER.toNanos());
                } else {
                    awaitHint(Duration.ofNanos(sweepAt - System.nanoTime()));
                }
            } catch (RuntimeException e) {
                log.warn("Events wait, the relay tries again: {}", e.toString());
                awaitHint(PAUSE_AFTER_FAULT);
            }
        }
    }

    private Set<String> hinted() {
        var names = Set.copyOf(written);
        written.removeAll(names);
        return names;
    }

    private void awaitHint(Duration atMost) {
        try {
            if (hints.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                hints.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Drained sweep() {
        var drained = drain(store.collections());
        oldest.set(drained.oldest());
        return drained;
    }

    /** Sends one batch of each of the collections. */
    private Drained drain(Set<String> collections) {
        var mine = shards.mine();
        if (mine.isEmpty()) {
            return Drained.NOTHING;
        }
        var drained = Drained.NOTHING;
        for (var name : collections) {
            var collection = store.template().getCollection(name).withReadConcern(ReadConcern.MAJORITY);
            drained = drained.and(relay(collection, mine));
        }
        return drained;
    }

    private static FindIterable<Document> waiting(MongoCollection<Document> collection, Set<Integer> mine) {
        var filter = new Document("outbox.since", new Document("$gt", EVER));
        if (mine.size() < Outbox.SHARDS) {
            filter.append("outbox.shard", new Document("$in", List.copyOf(mine)));
        }
        return collection
            .find(filter)
            .projection(new Document("outbox", 1))
            .sort(new Document("outbox.since", 1))
            .limit(ROUND_DOCUMENTS)
            .batchSize(READ_AT_ONCE);
    }

    /** What was read is on its way to the broker while more is read. */
    private Drained relay(MongoCollection<Document> collection, Set<Integer> mine) {
        var sendings = new ArrayList<EventSender.Sending>();
        int events = 0;
        long oldest = 0;
        try (var waiting = waiting(collection, mine).cursor()) {
            while (events < ROUND_EVENTS && waiting.hasNext()) {
                var document = waiting.next();
                if (oldest == 0) {
                    oldest = document.get("outbox", Document.class).getDate("since").getTime();
                }
                var sending = sender.send(document);
                sendings.add(sending);
                events += sending.count();
            }
        }
        int cleared = finish(collection, sendings);
        return new Drained(cleared, oldest, events >= ROUND_EVENTS || sendings.size() == ROUND_DOCUMENTS);
    }

    private int finish(MongoCollection<Document> collection, List<EventSender.Sending> sendings) {
        var clears = new ArrayList<UpdateOneModel<Document>>();
        var prunes = new ArrayList<UpdateOneModel<Document>>();
        for (var sending : sendings) {
            var outcome = sending.await();
            if (outcome.unsendable() != null) {
                park(collection, sending.id(), outcome);
            } else if (outcome.acknowledged() > 0) {
                sent.increment(outcome.count());
                if (outcome.complete()) {
                    clears.add(clear(sending.id(), sending.next()));
                }
                prunes.add(prune(sending.id(), outcome.acknowledged()));
            }
        }
        var unordered = new BulkWriteOptions().ordered(false);
        int cleared = clears.isEmpty() ? 0 : collection.bulkWrite(clears, unordered).getMatchedCount();
        if (cleared < prunes.size()) {
            collection.bulkWrite(prunes, unordered);
        }
        return prunes.size();
    }

    private static UpdateOneModel<Document> clear(String id, long next) {
        return new UpdateOneModel<>(
            new Document("_id", id).append("outbox.next", next),
            new Document("$set", new Document("outbox.pending", List.of())).append(
                "$unset",
                new Document("outbox.since", 1).append("outbox.parked", 1)
            )
        );
    }

    private static UpdateOneModel<Document> prune(String id, long acknowledged) {
        return new UpdateOneModel<>(
            new Document("_id", id),
            new Document(
                "$pull",
                new Document("outbox.pending", new Document("sequence", new Document("$lte", acknowledged)))
            )
        );
    }

    private static void park(MongoCollection<Document> collection, String id, EventSender.Outcome outcome) {
        log.error("Event {} of {} can never be sent and is parked: {}", outcome.failed(), id, outcome.unsendable());
        // Unless another instance has sent it.
        collection.updateOne(
            new Document("_id", id).append("outbox.pending.sequence", outcome.failed()),
            new Document(
                "$set",
                new Document(
                    "outbox.parked",
                    new Document("at", new Date()).append("cause", String.valueOf(outcome.unsendable()))
                ).append("outbox.since", Parked.SINCE)
            )
        );
    }

    /**
     * What a round did.
     *
     * @param cleared how many documents it cleared
     * @param oldest since when the oldest of them had waited, epoch milliseconds; 0 when none had
     * @param more whether there was more than a round takes
     */
    private record Drained(int cleared, long oldest, boolean more) {
        static final Drained NOTHING = new Drained(0, 0, false);

        Drained and(Drained other) {
            long first = oldest == 0 || other.oldest == 0 ? oldest + other.oldest : Math.min(oldest, other.oldest);
            return new Drained(cleared + other.cleared, first, more || other.more);
        }
    }
}
