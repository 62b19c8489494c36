package io.chengxuan.platform.inbox;

import io.chengxuan.platform.outbox.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** One listener per partition over all followed topics. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
public class InboxAutoConfiguration {

    @Bean
    @ConditionalOnBean(EventHandler.class)
    ConcurrentMessageListenerContainer<String, byte[]> inbox(
        Topics topics,
        KafkaProperties kafka,
        List<EventHandler> handlers,
        MeterRegistry meters
    ) {
        var settings = kafka.buildConsumerProperties();
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("group.instance.id", topics.group() + "-" + topics.instance());
        settings.put("session.timeout.ms", 6_000);
        settings.put("heartbeat.interval.ms", 1_500);
        settings.put("fetch.min.bytes", 65_536);
        settings.put("fetch.max.wait.ms", (int) topics.gather().toMillis());
        settings.put("metadata.max.age.ms", 10_000);
        var container = new ContainerProperties(topics.followed().toArray(String[]::new));
        container.setGroupId(topics.group());
        container.setMessageListener(new Inbox(handlers, meters));
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        container.setMissingTopicsFatal(false);
        var listeners = new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
            container
        );
        listeners.setBeanName("inbox");
        listeners.setConcurrency(topics.partitions());
        listeners.setCommonErrorHandler(RecordFaults.handler(deadLetters(kafka), meters));
        meters.gauge("chengxuan.inbox.lag", listeners, it -> Lag.records(it, topics.followed()));
        return listeners;
    }

    @Bean
    @ConditionalOnBean(EventHandler.class)
    DeadLettersEndpoint deadLettersEndpoint(
        Topics topics,
        KafkaProperties kafka,
        List<EventHandler> handlers,
        MeterRegistry meters
    ) {
        var settings = kafka.buildConsumerProperties();
        settings.put("group.id", topics.group() + "-dead");
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 1);
        var consumers = new DefaultKafkaConsumerFactory<>(
            settings,
            new StringDeserializer(),
            new ByteArrayDeserializer()
        );
        return new DeadLettersEndpoint(new DeadLetters(topics, new Inbox(handlers, meters), consumers::createConsumer));
    }

    private static KafkaTemplate<String, byte[]> deadLetters(KafkaProperties kafka) {
        var settings = kafka.buildProducerProperties();
        settings.put("acks", "all");
        return new KafkaTemplate<>(
            new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer())
        );
    }
}
