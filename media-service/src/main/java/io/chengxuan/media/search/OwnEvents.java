package io.chengxuan.media.search;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.outbox.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** This service's own topic, read without a group by every instance, each from where its index has come. */
@Component
class OwnEvents {

    private static final Logger log = LoggerFactory.getLogger(OwnEvents.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String REPORTS = "io.chengxuan.media.report.";
    private static final String OUTLETS = "io.chengxuan.media.outlet.";

    private final Topics topics;
    private final KafkaProperties kafka;
    private volatile Map<TopicPartition, Long> reached = Map.of();

    OwnEvents(Topics topics, KafkaProperties kafka) {
        this.topics = topics;
        this.kafka = kafka;
    }

    /** @param outlets whether one of them has changed */
    record Told(Set<String> reports, boolean outlets) {}

    Read open() {
        return new Read(consumer());
    }

    /** Waits until what the topic holds now has been dealt with; whether it has. */
    boolean await(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        try (var asking = consumer()) {
            var all = partitions(asking);
            asking.assign(all);
            var ends = asking.endOffsets(all);
            while (
                !ends
                    .entrySet()
                    .stream()
                    .allMatch(end -> reached.getOrDefault(end.getKey(), -1L) >= end.getValue())
            ) {
                if (System.nanoTime() > until) {
                    return false;
                }
                Thread.sleep(20);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = kafka.buildConsumerProperties();
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer
            .partitionsFor(topics.own())
            .stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    }

    /** The topic, open to be read by one thread. */
    final class Read implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;

        private Read(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
            this.partitions = partitions(consumer);
            consumer.assign(partitions);
        }

        /** What tells this log from another one. */
        String log() {
            return topics.own();
        }

        Map<Integer, Long> ends() {
            var ends = new HashMap<Integer, Long>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }

        /** Whether the log still has, and already has, what begins there. */
        boolean has(Map<Integer, Long> offsets) {
            var first = consumer.beginningOffsets(partitions);
            var last = ends();
            return partitions.stream().allMatch(it -> {
                long offset = offsets.getOrDefault(it.partition(), 0L);
                return first.getOrDefault(it, 0L) <= offset && offset <= last.getOrDefault(it.partition(), 0L);
            });
        }

        void from(Map<Integer, Long> offsets) {
            partitions.forEach(it -> consumer.seek(it, offsets.getOrDefault(it.partition(), 0L)));
        }

        Told poll() {
            var reports = new HashSet<String>();
            boolean outlets = false;
            for (var record : consumer.poll(POLL)) {
                try {
                    var event = IncomingEvent.of(record);
                    outlets |= event.type().startsWith(OUTLETS);
                    if (event.type().startsWith(REPORTS)) {
                        reports.add(event.aggregateId());
                    }
                } catch (IllegalArgumentException e) {
                    log.warn("An event of our own cannot be read: {}", e.getMessage());
                }
            }
            return new Told(reports, outlets);
        }

        /** Says that all that was polled has been dealt with. */
        void reached() {
            var now = new HashMap<TopicPartition, Long>();
            partitions.forEach(partition -> now.put(partition, consumer.position(partition)));
            reached = now;
        }

        Map<Integer, Long> positions() {
            var now = new HashMap<Integer, Long>();
            partitions.forEach(partition -> now.put(partition.partition(), consumer.position(partition)));
            return now;
        }

        @Override
        public void close() {
            reached = Map.of();
            consumer.close();
        }
    }
}
