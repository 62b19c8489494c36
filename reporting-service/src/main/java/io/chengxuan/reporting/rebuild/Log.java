package io.chengxuan.reporting.rebuild;

import io.chengxuan.platform.outbox.Topics;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** All topics this service follows, to be read from their first record without a consumer group. */
@Component
class Log {

    private final Topics topics;
    private final KafkaProperties kafka;

    Log(Topics topics, KafkaProperties kafka) {
        this.topics = topics;
        this.kafka = kafka;
    }

    Consumer<String, byte[]> open() {
        var settings = kafka.buildConsumerProperties();
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", 1_000);
        settings.put("fetch.max.wait.ms", 100);
        settings.remove("group.id");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        Collection<TopicPartition> all = topics
            .followed()
            .stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
        consumer.assign(all);
        consumer.seekToBeginning(List.copyOf(all));
        return consumer;
    }
}
