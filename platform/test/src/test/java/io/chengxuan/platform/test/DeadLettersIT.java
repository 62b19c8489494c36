package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.outbox.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records that can never be read, those nobody knows, and those that can be handled after all. */
@PlatformTest
class DeadLettersIT {

    private static final String WRITTEN = "io.chengxuan.sample.note.written.v1";

    @Autowired
    Published published;

    @Autowired
    SampleApplication.NoteCopies copies;

    @Autowired
    Topics topics;

    @Autowired
    MeterRegistry meters;

    @LocalManagementPort
    int port;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aRecordThatCanNeverBeReadIsPutAsideWithItsCauseAndTheNextOnesGoOn() throws Exception {
        published.send(new ProducerRecord<>(topics.own(), 0, id, new byte[] { 0, 1, 2 }));
        published.send("sample", WRITTEN, id + "-next", 1, "{\"id\":\"\",\"text\":\"next\"}");

        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> copy(id + "-next") != null);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> waiting().path("letters").toString().contains(id));
        assertThat(waiting().path("letters").toString()).contains("The record has no header");
    }

    @Test
    void anEventNobodyKnowsIsSkippedAndCounted() {
        published.send("sample", "io.chengxuan.sample.note.turned-to-gold.v2", id, 1, "{}");
        published.send("sample", "io.chengxuan.elsewhere.thing.happened.v1", id, 1, "{}");

        await().untilAsserted(() ->
            assertThat(meters.find("chengxuan.inbox.skipped").counters()).anyMatch(counter -> counter.count() >= 1)
        );
    }

    @Test
    void aLetterIsHandledAgainAndOneThatFailsAgainCanBePassedOver() throws Exception {
        discardAll();
        copies.fail(4, new IllegalArgumentException("Refused for a test"));
        published.send("sample", WRITTEN, id, 1, "{\"id\":\"\",\"text\":\"late\"}");
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> waiting().at("/count").asInt() == 1);
        assertThat(copies.attempts).as("attempts before it was put aside").hasValue(3);
        assertThat(replay(false).at("/stoppedAt/key").asString()).isEqualTo(id);
        assertThat(replay(false).at("/handled").asInt()).isEqualTo(1);
        assertThat(copy(id).getString("text")).isEqualTo("late");
        assertThat(waiting().at("/count").asInt()).isZero();
    }

    @Test
    void aFaultThatPassesIsWaitedFor() throws Exception {
        discardAll();
        copies.fail(5, new DataAccessResourceFailureException("The store is away, for a test"));
        published.send("sample", WRITTEN, id, 1, "{\"id\":\"\",\"text\":\"patient\"}");

        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> copy(id) != null);
        assertThat(copies.attempts).hasValue(6);
        assertThat(waiting().at("/count").asInt()).isZero();
    }

    @Test
    void anEventWithoutDataOrWithAnEmptyHeaderIsPutAside() throws Exception {
        discardAll();
        published.send("sample", WRITTEN, id, 1, "null");
        var empty = new ProducerRecord<>(topics.own(), 0, id, new byte[0]);
        empty.headers().add("ce_type", null);
        published.send(empty);

        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> waiting().at("/count").asInt() == 2);
    }

    private void discardAll() throws Exception {
        while (replay(true).at("/discarded").asInt() > 0) {
            // one at a time
        }
    }

    private Document copy(String of) {
        return copies.copies.collection().find(new Document("_id", of)).first();
    }

    private JsonNode waiting() throws Exception {
        return call(HttpRequest.newBuilder(uri()).GET()).path(topics.own());
    }

    private JsonNode replay(boolean discard) throws Exception {
        var body = "{\"topic\":\"%s\",\"discard\":%s}".formatted(topics.own(), discard);
        return call(
            HttpRequest.newBuilder(uri())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
        );
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/actuator/deadletters");
    }

    private static JsonNode call(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
