package io.chengxuan.platform.outbox;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/parked} lists the aggregates whose events cannot be sent; {@code POST} with
 * {@code {"collection": …, "id": …}} has them sent again once the cause is gone. Only on the management port.
 */
@Endpoint(id = "parked")
final class ParkedEndpoint {

    private final Parked parked;

    ParkedEndpoint(Parked parked) {
        this.parked = parked;
    }

    @ReadOperation
    Map<String, Parked.Waiting> all() {
        return parked.all();
    }

    @WriteOperation
    Map<String, Boolean> release(String collection, String id) {
        return Map.of("released", parked.release(collection, id));
    }
}
