package io.chengxuan.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.outbox.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;

/** What the service under test has published on its own topic, and a way to publish as the services it follows. */
@TestComponent
public final class Published implements DisposableBean {

    private final Topics topics;
    private final List<IncomingEvent> events = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", Infrastructure.bootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer()
    );
    private final Thread reader;
    private volatile boolean open = true;

    Published(Topics topics) {
        this.topics = topics;
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Waits until an event of the aggregate's that fits has been published. */
    public IncomingEvent await(String aggregateId, Predicate<IncomingEvent> fits) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> of(aggregateId).stream().filter(fits).findFirst(), java.util.Optional::isPresent)
            .orElseThrow();
    }

    /** The events of one aggregate so far, in the order of the log. */
    public List<IncomingEvent> of(String aggregateId) {
        return events
            .stream()
            .filter(e -> e.aggregateId().equals(aggregateId))
            .toList();
    }

    public List<IncomingEvent> all() {
        return List.copyOf(events);
    }

    /** Publishes an event as the named service would. */
    public void send(String service, String type, String aggregateId, long sequence, String json) {
        send(record(service, type, aggregateId, sequence, json));
    }

    /** An event as the named service would publish it, to be changed before it is sent. */
    public ProducerRecord<String, byte[]> record(
        String service,
        String type,
        String aggregateId,
        long sequence,
        String json
    ) {
        var topic = topics.own().replace(topics.service() + ".events", service + ".events");
        var record = new ProducerRecord<>(topic, aggregateId, json.getBytes(UTF_8));
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            type + "/" + aggregateId + ":" + sequence,
            "ce_type",
            type,
            "ce_source",
            "/" + service,
            "ce_subject",
            aggregateId,
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            String.valueOf(sequence),
            "ce_actor",
            "test",
            "ce_unit",
            "SH"
        ).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** Publishes raw bytes. */
    public void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    private void read() {
        try (
            var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                    "bootstrap.servers",
                    Infrastructure.bootstrapServers(),
                    "group.id",
                    "published-" + UUID.randomUUID(),
                    "auto.offset.reset",
                    "earliest",
                    "metadata.max.age.ms",
                    "500"
                ),
                new StringDeserializer(),
                new ByteArrayDeserializer()
            )
        ) {
            consumer.subscribe(List.of(topics.own()));
            while (open) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::add);
            }
        }
    }

    /** A test may have sent a record that is no event. */
    private void add(ConsumerRecord<String, byte[]> record) {
        try {
            events.add(IncomingEvent.of(record));
        } catch (IllegalArgumentException _) {
            // not published by the service
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        open = false;
        reader.join();
        producer.close();
    }
}
