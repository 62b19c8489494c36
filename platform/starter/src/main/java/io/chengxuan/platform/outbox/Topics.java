package io.chengxuan.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The event topics.
 *
 * @param service the service whose topic this process writes, such as {@code plan}
 * @param follow the services whose topics it reads
 * @param partitions of each topic
 * @param prefix put before every topic and group; tests use it to keep apart on one broker
 * @param instance distinguishes instances of one service
 * @param gather how long the broker may hold events back to hand over many at once; 250 ms unless somebody watches
 */
@ConfigurationProperties("chengxuan.events")
public record Topics(
    String service,
    List<String> follow,
    int partitions,
    String prefix,
    String instance,
    Duration gather
) {
    public Topics {
        follow = follow == null ? List.of() : List.copyOf(follow);
        partitions = partitions == 0 ? 12 : partitions;
        prefix = prefix == null ? "" : prefix;
        instance = instance == null ? "1" : instance;
        gather = gather == null ? Duration.ofMillis(250) : gather;
    }

    public String own() {
        return of(service);
    }

    public List<String> followed() {
        return follow.stream().map(this::of).toList();
    }

    public String group() {
        return prefix + service;
    }

    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }

    /** Kept for ever: rebuilding and auditing read them from the start. */
    NewTopic[] toCreate(short replicas) {
        var keep = Map.of("retention.ms", "-1", "retention.bytes", "-1");
        return Stream.concat(Stream.of(own()), followed().stream())
            .distinct()
            .flatMap(topic -> Stream.of(topic, deadLetters(topic)))
            .map(topic -> new NewTopic(topic, partitions, replicas).configs(keep))
            .toArray(NewTopic[]::new);
    }

    private String of(String name) {
        return prefix + name + ".events.v1";
    }
}
