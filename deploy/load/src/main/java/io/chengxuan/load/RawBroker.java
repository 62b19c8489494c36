package io.chengxuan.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker alone, on a topic of its own: what no event can be faster than. */
public final class RawBroker implements AutoCloseable {

    private static final int PARTITIONS = 4;

    private final String topic = "load-" + UUID.randomUUID();
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public RawBroker(String bootstrapServers) throws Exception {
        this.bootstrapServers = bootstrapServers;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin
                .createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        }
        producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true),
            new StringSerializer(),
            new ByteArraySerializer()
        );
    }

    /** Acknowledged records a second, sent in batches as the relay sends them. */
    public double acknowledgedPerSecond(int records, int bytes) throws Exception {
        long from = System.nanoTime();
        var futures = IntStream.range(0, records)
            .mapToObj(i -> producer.send(new ProducerRecord<>(topic, "key-" + (i % 1000), new byte[bytes])))
            .toList();
        for (var future : futures) {
            future.get();
        }
        return (records * 1e9) / (System.nanoTime() - from);
    }

    /** From sending to receiving, one record at a time. */
    public Latencies roundTrips(int records) throws Exception {
        var latencies = new Latencies();
        try (
            var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 100),
                new StringDeserializer(),
                new ByteArrayDeserializer()
            )
        ) {
            var partitions = consumer
                .partitionsFor(topic)
                .stream()
                .map(p -> new org.apache.kafka.common.TopicPartition(topic, p.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            for (int i = 0; i < records; i++) {
                long from = System.nanoTime();
                producer.send(new ProducerRecord<>(topic, "probe-" + i, new byte[500]));
                while (consumer.poll(Duration.ofSeconds(5)).isEmpty()) {
                    // what is awaited is on its way
                }
                latencies.add(System.nanoTime() - from);
            }
        }
        return latencies;
    }

    @Override
    public void close() {
        producer.close();
    }
}
