package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@PlatformTest
class InboxMetersIT {

    private static final String WRITTEN = "io.chengxuan.sample.note.written.v1";

    @Autowired
    Published published;

    @Autowired
    SampleApplication.NoteCopies copies;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ConcurrentMessageListenerContainer<?, ?> inbox;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aRecordThatCannotBeReadIsCountedOnceWhenItGoesToTheDeadLetters() {
        double before = meters.get("chengxuan.inbox.dead").counter().count();
        published.send("sample", WRITTEN, id, 1, "not JSON");

        await().untilAsserted(() ->
            assertThat(meters.get("chengxuan.inbox.dead").counter().count()).isEqualTo(before + 1)
        );
    }

    @Test
    void nothingWaitsOnceEverythingSentHasBeenHandled() {
        for (int i = 1; i <= 20; i++) {
            published.send("sample", WRITTEN, id, i, "{\"id\":\"\",\"text\":\"" + i + "\"}");
        }
        await().untilAsserted(() -> assertThat(copies.copies.collection().find(last()).first()).isNotNull());

        assertThat(inbox.metrics().values())
            .as("the client measures it")
            .anySatisfy(consumer ->
                assertThat(consumer.keySet()).anyMatch(metric -> metric.name().equals("records-lag"))
            );
        await().untilAsserted(() -> assertThat(meters.get("chengxuan.inbox.lag").gauge().value()).isZero());
    }

    private Document last() {
        return new Document("_id", id).append("text", "20");
    }
}
