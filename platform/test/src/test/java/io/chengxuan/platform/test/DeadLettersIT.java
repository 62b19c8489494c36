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
            .until(() -> waiting().at("/count").asInt() > 0);
        var letters = waiting().path("letters").toString();
        assertThat(letters).contains(id).contains("The record has no header");
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
        copies.refuse = true;
        published.send("sample", WRITTEN, id, 1, "{\"id\":\"\",\"text\":\"late\"}");
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> waiting().at("/count").asInt() == 1);
        assertThat(replay(false).at("/stoppedAt/key").asString()).isEqualTo(id);
        copies.refuse = false;

        assertThat(replay(false).at("/handled").asInt()).isEqualTo(1);
        assertThat(copy(id).getString("text")).isEqualTo("late");
        assertThat(waiting().at("/count").asInt()).isZero();
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
