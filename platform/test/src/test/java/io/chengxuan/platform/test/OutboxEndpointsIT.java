package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does about events that cannot be sent, and has sent again. */
@PlatformTest
@TestPropertySource(
    properties = {
        "chengxuan.outbox.count-parked=100ms",
        // Of two events the broker's client takes the small one only.
        "spring.kafka.producer.properties.max.request.size=4096",
    }
)
class OutboxEndpointsIT {

    @Autowired
    Notes notes;

    @Autowired
    Published published;

    @Autowired
    MongoTemplate template;

    @Autowired
    MeterRegistry meters;

    @LocalManagementPort
    int port;

    private final String id = UUID.randomUUID().toString();

    @Test
    void anAggregateWhoseEventCannotBeSentIsCountedListedAndLetGoOnceTheCauseIsGone() throws Exception {
        notes.create(new Note(id, "x".repeat(10_000)), by());
        await().until(() -> meters.get("chengxuan.outbox.parked").gauge().value() == 1);
        notes.change(id, by(), note -> note.rewrite("small"));

        var parked = get("parked").at("/note/aggregates/0");
        assertThat(parked.get("id").asString()).isEqualTo(id);
        assertThat(parked.get("cause").asString()).contains("RecordTooLarge");
        assertThat(parked.get("type").asString()).isEqualTo("io.chengxuan.sample.note.written.v1");
        assertThat(parked.get("pending").asInt()).isEqualTo(2);
        assertThat(published.of(id)).isEmpty();

        mend();
        assertThat(post("parked", "{\"collection\":\"note\",\"id\":\"%s\"}".formatted(id)).body()).contains("true");
        published.await(id, e -> e.sequence() == 2);
        assertThat(published.of(id)).hasSize(2);
        await().until(() -> meters.get("chengxuan.outbox.parked").gauge().value() == 0);
        assertThat(get("parked").isEmpty()).isTrue();
        assertThat(post("parked", "{\"collection\":\"note\",\"id\":\"%s\"}".formatted(id)).body()).contains("false");
    }

    @Test
    void aCommandThatIsOvertakenByAReleaseLeavesNoEventBehind() {
        notes.create(new Note(id, "x".repeat(10_000)), by());
        await().until(() -> outbox().containsKey("parked"));

        assertThatThrownBy(() ->
            notes.change(id, by(), note -> {
                mend();
                release();
                await().until(() -> outbox().getList("pending", Document.class).isEmpty());
                note.rewrite("too late");
            })
        ).isInstanceOf(StaleVersion.class);

        notes.change(id, by(), note -> note.rewrite("again"));
        var event = published.await(id, e -> e.sequence() == 2);
        assertThat(event.dataAs(NoteState.class).text()).isEqualTo("again");
    }

    @Test
    void whatWasSentAfterAllIsParkedNoMore() {
        notes.create(new Note(id, "x".repeat(10_000)), by());
        await().until(() -> outbox().containsKey("parked"));
        mend();

        // As a command does that had loaded it before it was parked.
        template
            .getCollection("note")
            .updateOne(
                new Document("_id", id),
                new Document("$set", new Document("outbox.since", new java.util.Date()))
            );

        published.await(id, e -> e.sequence() == 1);
        await().until(() -> !outbox().containsKey("parked"));
        notes.change(id, by(), note -> note.rewrite("more"));
        published.await(id, e -> e.sequence() == 2);
    }

    private Document outbox() {
        return template.getCollection("note").find(new Document("_id", id)).first().get("outbox", Document.class);
    }

    private void mend() {
        template
            .getCollection("note")
            .updateOne(
                new Document("_id", id),
                new Document("$set", new Document("outbox.pending.0.data", "{\"id\":\"\",\"text\":\"mended\"}"))
            );
    }

    private void release() {
        try {
            post("parked", "{\"collection\":\"note\",\"id\":\"%s\"}".formatted(id));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCollectionIsEmittedAgainPortionByPortion() throws Exception {
        var ids = IntStream.range(0, 5)
            .mapToObj(i -> "republish-" + i + "-" + id)
            .toList();
        ids.forEach(each -> notes.create(new Note(each, "a"), by()));

        var answers = new ArrayList<JsonNode>();
        var after = "republish-";
        do {
            var body = "{\"collection\":\"note\",\"after\":\"%s\",\"most\":2}".formatted(after);
            answers.add(JsonMapper.shared().readTree(post("republish", body).body()));
            after = answers.getLast().get("last").asString();
        } while (answers.getLast().get("more").asBoolean());

        assertThat(answers).hasSize(3);
        for (var each : ids) {
            assertThat(published.await(each, e -> e.sequence() == 2).type()).endsWith("note.republished.v1");
        }
        assertThat(get("republish").get("note").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsNotThereCannotBeEmittedOrLetGo() throws Exception {
        assertThat(post("republish", "{\"collection\":\"relay_leases\"}").statusCode()).isEqualTo(400);
        assertThat(post("republish", "{\"collection\":\"note\",\"most\":1000000}").statusCode()).isEqualTo(400);
        assertThat(post("parked", "{\"collection\":\"nothing\",\"id\":\"x\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private JsonNode get(String endpoint) throws Exception {
        return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(address(endpoint)).build()).body());
    }

    private HttpResponse<String> post(String endpoint, String body) throws Exception {
        return send(
            HttpRequest.newBuilder(address(endpoint))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()
        );
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private URI address(String endpoint) {
        return URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint);
    }

    private static Command by() {
        return Command.bySystem("tester", "SH");
    }
}
