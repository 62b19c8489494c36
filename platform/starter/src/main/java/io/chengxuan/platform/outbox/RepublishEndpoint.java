package io.chengxuan.platform.outbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code POST /actuator/republish} with {@code {"collection": …}} emits the present state of its aggregates again, for new
 * consumers and restored backups: at most {@code most} (1000 unless told) in the order of their ids, after the id
 * {@code after}. The answer's {@code last} is the next call's {@code after} until there is {@code more} no more.
 * {@code GET} tells the collections. Only on the management port.
 */
@Endpoint(id = "republish")
final class RepublishEndpoint {

    private static final int MOST = 1000;

    private final ObjectProvider<Aggregates<?>> repositories;
    private final Topics topics;

    RepublishEndpoint(ObjectProvider<Aggregates<?>> repositories, Topics topics) {
        this.repositories = repositories;
        this.topics = topics;
    }

    @ReadOperation
    Map<String, Long> collections() {
        var counts = new TreeMap<String, Long>();
        repositories.forEach(repository -> counts.put(repository.collection(), repository.estimatedCount()));
        return counts;
    }

    @WriteOperation
    Republished republish(String collection, @Nullable String after, @Nullable Integer most) {
        int atMost = most == null ? MOST : most;
        if (atMost < 1 || atMost > MOST) {
            throw new InvalidEndpointRequestException("1 to " + MOST + " at once, not " + atMost, "most");
        }
        return repositories
            .stream()
            .filter(repository -> repository.collection().equals(collection))
            .findFirst()
            .orElseThrow(() ->
                new InvalidEndpointRequestException("Not a collection of aggregates: " + collection, "collection")
            )
            .republish(after, atMost, Command.bySystem(topics.service(), ""));
    }
}
