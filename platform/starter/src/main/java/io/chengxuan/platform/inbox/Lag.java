package io.chengxuan.platform.inbox;

import java.util.List;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How many records of the followed topics were still unread in this instance's partitions when it last read from them. */
final class Lag {

    private Lag() {}

    static double records(ConcurrentMessageListenerContainer<?, ?> listeners, List<String> topics) {
        double records = 0;
        for (var consumer : listeners.metrics().values()) {
            for (var metric : consumer.entrySet()) {
                // By the topic's true name: the client still reports each value a second time with its dots replaced.
                if (
                    metric.getKey().name().equals("records-lag") &&
                    topics.contains(metric.getKey().tags().get("topic")) &&
                    metric.getValue().metricValue() instanceof Double value &&
                    !value.isNaN()
                ) {
                    records += value;
                }
            }
        }
        return records;
    }
}
