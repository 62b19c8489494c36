package io.chengxuan.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from the start to their present end. */
public final class EventLog {

    private final String bootstrapServers;

    public EventLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The sequences that each aggregate's events have on the topic. */
    public Map<String, TreeSet<Long>> sequences(String topic) {
        var found = new TreeMap<String, TreeSet<Long>>();
        types(topic).forEach((aggregate, events) -> found.put(aggregate, new TreeSet<>(events.keySet())));
        return found;
    }

    /** The types of each aggregate's events on the topic, by sequence. */
    public Map<String, Map<Long, String>> types(String topic) {
        var found = new TreeMap<String, Map<Long, String>>();
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    long sequence = Long.parseLong(header(record, "ce_sequence"));
                    found.computeIfAbsent(record.key(), _ -> new TreeMap<>()).put(sequence, header(record, "ce_type"));
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** How many records stand in all dead-letter topics. */
    public long deadLetters() {
        try (var consumer = consumer()) {
            var topics = consumer
                .listTopics()
                .keySet()
                .stream()
                .filter(topic -> topic.endsWith(".dlt"))
                .toList();
            var partitions = new ArrayList<TopicPartition>();
            topics.forEach(topic -> partitions.addAll(partitions(consumer, topic)));
            return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer
            .partitionsFor(topic)
            .stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer()
        );
    }
}
