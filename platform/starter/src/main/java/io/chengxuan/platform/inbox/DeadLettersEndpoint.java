package io.chengxuan.platform.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/deadletters} lists what waits; {@code POST} with {@code {"topic": …}} handles it again, and with
 * {@code "discard": true} passes the first one over. Only on the management port.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters letters;

    DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    @ReadOperation
    Map<String, DeadLetters.Waiting> waiting() {
        return letters.waiting();
    }

    @WriteOperation
    DeadLetters.Replayed replay(String topic, @Nullable Boolean discard) {
        return letters.replay(topic, Boolean.TRUE.equals(discard));
    }
}
