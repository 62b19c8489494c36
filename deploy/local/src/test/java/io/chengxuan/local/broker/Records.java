package io.chengxuan.local.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads text records under one key, so that their order is defined. */
final class Records {

    private Records() {}

    static void produce(String bootstrapServers, String topic, String... values)
        throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "max.block.ms",
            "3000"
        );
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, "key", value)).get();
            }
        }
    }

    /** All values from the beginning, as soon as there are {@code count}, or what came within 30 s. */
    static List<String> consume(String bootstrapServers, String topic, int count) {
        Map<String, Object> settings = Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            topic + "-" + Instant.now(),
            "auto.offset.reset",
            "earliest"
        );
        List<String> values = new ArrayList<>();
        Instant end = Instant.now().plusSeconds(30);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (values.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
