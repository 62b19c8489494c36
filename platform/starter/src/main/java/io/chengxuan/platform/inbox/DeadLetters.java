package io.chengxuan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengxuan.platform.outbox.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * What this service's inbox gave up. Dead letters stay in their topic for ever; how far they have been dealt with is the
 * committed offset of the group {@code <group>-dead}. Letters of other services in the same topics are passed over.
 */
final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_SHOWN = 20;

    private final Topics topics;
    private final MessageListener<String, byte[]> handlers;
    private final Supplier<Consumer<String, byte[]>> consumers;

    DeadLetters(Topics topics, MessageListener<String, byte[]> handlers, Supplier<Consumer<String, byte[]>> consumers) {
        this.topics = topics;
        this.handlers = handlers;
        this.consumers = consumers;
    }

    /** The letters not dealt with yet, by the topic whose record could not be handled. */
    synchronized Map<String, Waiting> waiting() {
        var waiting = new LinkedHashMap<String, Waiting>();
        for (var topic : topics.followed()) {
            try (var consumer = open(topic)) {
                var letters = new ArrayList<Letter>();
                int count = 0;
                for (var record = next(consumer); record != null; record = next(consumer)) {
                    count++;
                    if (letters.size() < MOST_SHOWN) {
                        letters.add(Letter.of(record));
                    }
                }
                waiting.put(topic, new Waiting(count, letters));
            }
        }
        return waiting;
    }

    /**
     * Hands the waiting letters of a topic to the handlers again, oldest first, up to the first that fails again. With
     * {@code discard} the first one is passed over instead.
     */
    synchronized Replayed replay(String topic, boolean discard) {
        if (!topics.followed().contains(topic)) {
            throw new IllegalArgumentException("Not a topic that is followed here: " + topic);
        }
        int handled = 0;
        try (var consumer = open(topic)) {
            for (var record = next(consumer); record != null; record = next(consumer)) {
                if (discard) {
                    commit(consumer, record);
                    return new Replayed(0, 1, null);
                }
                try {
                    handlers.onMessage(record);
                } catch (RuntimeException e) {
                    return new Replayed(handled, 0, Letter.of(record, e.toString()));
                }
                commit(consumer, record);
                handled++;
            }
        }
        return new Replayed(handled, 0, null);
    }

    private Consumer<String, byte[]> open(String topic) {
        var consumer = consumers.get();
        var partitions = consumer
            .partitionsFor(Topics.deadLetters(topic))
            .stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
        consumer.assign(partitions);
        var committed = consumer.committed(Set.copyOf(partitions));
        for (var partition : partitions) {
            var place = committed.get(partition);
            if (place == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, place.offset());
            }
        }
        return consumer;
    }

    /** The next letter of this service's, one record at a time; null at the end. */
    private @Nullable ConsumerRecord<String, byte[]> next(Consumer<String, byte[]> consumer) {
        while (!atEnd(consumer)) {
            for (var record : consumer.poll(POLL)) {
                if (topics.group().equals(header(record, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP))) {
                    return record;
                }
            }
        }
        return null;
    }

    private static boolean atEnd(Consumer<?, ?> consumer) {
        return consumer
            .endOffsets(consumer.assignment())
            .entrySet()
            .stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void commit(Consumer<?, ?> consumer, ConsumerRecord<?, ?> record) {
        consumer.commitSync(
            Map.of(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1))
        );
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    /**
     * @param count how many letters wait
     * @param letters the first twenty of them
     */
    record Waiting(int count, List<Letter> letters) {}

    /**
     * A record that could not be handled.
     *
     * @param place {@code partition@offset} in the dead letter topic
     * @param type of the event, if its headers could be read
     */
    record Letter(String place, String key, String type, String cause) {
        static Letter of(ConsumerRecord<String, byte[]> record) {
            return of(record, header(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE));
        }

        static Letter of(ConsumerRecord<String, byte[]> record, String cause) {
            return new Letter(
                record.partition() + "@" + record.offset(),
                Objects.requireNonNullElse(record.key(), ""),
                header(record, "ce_type"),
                cause
            );
        }
    }

    /**
     * What a replay did.
     *
     * @param stoppedAt the letter that failed again; null when none is left
     */
    record Replayed(int handled, int discarded, @Nullable Letter stoppedAt) {}
}
