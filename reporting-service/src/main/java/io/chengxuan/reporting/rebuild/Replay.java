package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.reporting.figures.Fact;
import io.chengxuan.reporting.figures.FigureSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log from its first record into a figure set. */
final class Replay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    /** Under a steady load there is always something on its way; following the log after the switch brings it. */
    private static final long JUST_ARRIVED = 100;
    private static final int PATIENT_ROUNDS = 50;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration REPORT = Duration.ofSeconds(1);

    private final FigureSet<?> set;
    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> beginnings;
    private Map<TopicPartition, Long> ends;
    private int rounds;
    private boolean swept;
    private long reportAt;

    Replay(Log log, FigureSet<?> set) {
        this.set = set;
        consumer = log.open();
        beginnings = consumer.beginningOffsets(consumer.assignment());
        ends = consumer.endOffsets(consumer.assignment());
    }

    /** Takes what comes within a moment: of each aggregate the last event only, and computes some of the cells. */
    void step() {
        var last = new HashMap<String, Fact>();
        for (var record : consumer.poll(POLL)) {
            fact(record).ifPresent(fact -> last.merge(fact.id(), fact, (a, b) -> a.sequence() > b.sequence() ? a : b));
        }
        last.values().forEach(set::apply);
        swept = set.sweep().all();
    }

    /** Whether all that the log holds at this moment, but perhaps for what has just arrived, is on the board. */
    boolean caughtUp() {
        if (!swept || of() > read()) {
            return false;
        }
        ends = consumer.endOffsets(consumer.assignment());
        rounds++;
        return of() - read() <= (rounds < PATIENT_ROUNDS ? 0 : JUST_ARRIVED);
    }

    long done() {
        return Math.min(of(), read());
    }

    private long read() {
        return consumer
            .assignment()
            .stream()
            .mapToLong(partition -> consumer.position(partition) - beginnings.getOrDefault(partition, 0L))
            .sum();
    }

    long of() {
        return ends
            .entrySet()
            .stream()
            .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
            .sum();
    }

    /** True once a second. */
    boolean reportDue() {
        if (System.nanoTime() < reportAt) {
            return false;
        }
        reportAt = System.nanoTime() + REPORT.toNanos();
        return true;
    }

    /** The fact of a record that concerns the subject. One that cannot be read is a dead letter and was no fact before. */
    private Optional<Fact> fact(ConsumerRecord<String, byte[]> record) {
        try {
            var event = IncomingEvent.of(record);
            if (event.drill() || !set.subject().accepts(event.type())) {
                return Optional.empty();
            }
            return Optional.of(set.subject().fact(event));
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
            log.warn(
                "{}-{}@{} cannot be read: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                e.getMessage()
            );
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
