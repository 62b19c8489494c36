package io.chengxuan.local.status;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many events each consumer group has not yet handled, over all partitions it has a position in. */
final class Lag {

    private static final String PATIENCE_MILLIS = "5000";

    private Lag() {}

    /** By group; empty when the broker does not answer. */
    static Map<String, Long> byGroup(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS
        );
        try (Admin admin = Admin.create(settings)) {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = positions(admin);
            Map<TopicPartition, OffsetSpec> wanted = positions
                .values()
                .stream()
                .flatMap(position -> position.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(wanted).all().get();
            Map<String, Long> lag = new TreeMap<>();
            positions.forEach((group, position) -> lag.put(group, lag(position, ends)));
            return lag;
        } catch (ExecutionException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> positions(Admin admin)
        throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = admin
            .listGroups()
            .all()
            .get()
            .stream()
            .collect(Collectors.toMap(group -> group.groupId(), group -> new ListConsumerGroupOffsetsSpec()));
        return groups.isEmpty() ? Map.of() : admin.listConsumerGroupOffsets(groups).all().get();
    }

    static long lag(Map<TopicPartition, OffsetAndMetadata> position, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return position
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() != null && ends.containsKey(entry.getKey()))
            .mapToLong(entry -> Math.max(0, end(ends, entry.getKey()) - entry.getValue().offset()))
            .sum();
    }

    private static long end(Map<TopicPartition, ListOffsetsResultInfo> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition)).offset();
    }
}
