package io.chengxuan.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.plantasks.Told;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReportingTest
class LiveIT {

    static long sequence;

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Listener> listeners = new ArrayList<>();

    @BeforeEach
    void units() {
        Bureau.settle(published, tree);
    }

    @AfterEach
    void everybodyLeaves() {
        listeners.forEach(Listener::leave);
        client.shutdownNow();
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> meters.get("chengxuan.live.listeners").gauge().value() == 0);
    }

    @Test
    void aChangeIsToldToThoseWhoMayReadItsRecords() throws Exception {
        var city = listen("viewer", "SH", 60);
        var owner = listen("district-editor", "PD", 60);
        var other = listen("district-editor", "HP", 60);
        Told.of("live", "PD-01", "2024-05-05").tell(published, ++sequence);
        await().until(() -> city.heard().contains("event:figures"));
        await().until(() -> owner.heard().contains("event:figures"));

        assertThat(owner.heard()).contains("\"subject\":\"plan-tasks\"", "\"unit\":\"PD-01\"", "\"month\":\"2024-05\"");
        await().until(() -> other.heard().contains(":still here"));
        assertThat(other.heard()).doesNotContain("event:figures");
    }

    @Test
    void theResponsibleUnitHearsOfWhatItAccepts() throws Exception {
        var law = listen("department-editor", "SH-LAW", 60);
        Told.of("live", "PD-01", "2024-05-05").responsible("SH-LAW").tell(published, ++sequence);

        await().until(() -> law.heard().contains("\"unit\":\"PD-01\""));
    }

    @Test
    void aStreamEndsWithTheToken() throws Exception {
        var brief = listen("viewer", "SH", 2);

        await().atMost(Duration.ofSeconds(15)).until(brief::ended);
    }

    @Test
    void placesAreLimitedAndComeFreeWhenAListenerLeaves() throws Exception {
        var first = listen("viewer", "SH", 60);
        listen("viewer", "SH", 60);
        listen("viewer", "SH", 60);
        assertThat(open("viewer", "SH", 60).statusCode()).isEqualTo(503);

        first.leave();
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> meters.get("chengxuan.live.listeners").gauge().value() < 3);
        listen("viewer", "SH", 60);
    }

    private Listener listen(String role, String unit, int seconds) throws Exception {
        var response = open(role, unit, seconds);
        assertThat(response.statusCode()).isEqualTo(200);
        var listener = new Listener(response.body());
        listeners.add(listener);
        await().until(() -> listener.heard().contains(":open"));
        return listener;
    }

    private java.net.http.HttpResponse<InputStream> open(String role, String unit, int seconds) throws Exception {
        var token = Tokens.bearer("a", unit, List.of(role), Instant.now().plusSeconds(seconds));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/reports/live"))
            .header("Authorization", token)
            .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private static final class Listener {

        private final InputStream stream;
        private final StringBuffer heard = new StringBuffer();
        private final Thread reader;

        Listener(InputStream stream) {
            this.stream = stream;
            reader = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try {
                for (int next = stream.read(); next >= 0; next = stream.read()) {
                    heard.append((char) next);
                }
            } catch (IOException _) {
                // the stream was closed at this end
            }
        }

        String heard() {
            return new String(heard.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        boolean ended() {
            return !reader.isAlive();
        }

        void leave() {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
