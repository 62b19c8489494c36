package io.chengxuan.reporting.audit;

import io.chengxuan.platform.outbox.Topics;
import io.chengxuan.reporting.ReportingSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The journal's own consumer. It takes every record of every topic in batches, apart from the inbox, so that neither waits
 * for the other.
 */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    private static final long PAUSE_AFTER_FAULT = 1_000;

    @Bean
    Seal seal(ReportingSettings settings) {
        return Seal.load(settings.auditKey());
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> journalListener(
        Topics topics,
        KafkaProperties kafka,
        Journal journal,
        MeterRegistry meters
    ) {
        var group = topics.group() + "-audit";
        var settings = kafka.buildConsumerProperties();
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("group.instance.id", group + "-" + topics.instance());
        settings.put("session.timeout.ms", 6_000);
        settings.put("heartbeat.interval.ms", 1_500);
        // Few large batches rather than many small ones: nobody waits for the journal.
        settings.put("fetch.min.bytes", 65_536);
        settings.put("fetch.max.wait.ms", 500);
        settings.put("metadata.max.age.ms", 10_000);
        var container = new ContainerProperties(topics.followed().toArray(String[]::new));
        container.setGroupId(group);
        container.setMissingTopicsFatal(false);
        container.setMessageListener(batches(journal, meters));
        container.setConsumerRebalanceListener(forgetting(journal));
        var listeners = new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
            container
        );
        listeners.setBeanName("journal");
        // No record is at fault here, only the store can be away: wait for it, and leave nothing out.
        listeners.setCommonErrorHandler(
            new DefaultErrorHandler(new FixedBackOff(PAUSE_AFTER_FAULT, FixedBackOff.UNLIMITED_ATTEMPTS))
        );
        return listeners;
    }

    private static BatchMessageListener<String, byte[]> batches(Journal journal, MeterRegistry meters) {
        var entries = meters.counter("chengxuan.journal.entries");
        return records -> {
            var partitions = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
            records.forEach(record ->
                partitions.computeIfAbsent(Journal.chain(record), _ -> new java.util.ArrayList<>()).add(record)
            );
            partitions.values().forEach(journal::append);
            entries.increment(records.size());
        };
    }

    private static ConsumerAwareRebalanceListener forgetting(Journal journal) {
        return new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                journal.forget(
                    partitions
                        .stream()
                        .map(p -> p.topic() + "/" + p.partition())
                        .toList()
                );
            }
        };
    }
}
