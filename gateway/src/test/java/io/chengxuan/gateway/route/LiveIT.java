package io.chengxuan.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.gateway.Browser;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class LiveIT {

    @Autowired
    Client client;

    private final LinkedBlockingQueue<String> toSend = new LinkedBlockingQueue<>();
    private final CountDownLatch upstreamEnded = new CountDownLatch(1);

    /** The fake service sends what the test queues, for as long as somebody listens. */
    private void serve(String path) {
        FakeService.get().answer(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.flush();
                while (true) {
                    var next = toSend.poll(50, TimeUnit.MILLISECONDS);
                    out.write(
                        (next == null ? ":\n\n" : "event: figures\ndata: " + next + "\n\n").getBytes(
                            StandardCharsets.UTF_8
                        )
                    );
                    out.flush();
                }
            } catch (IOException | InterruptedException _) {
                upstreamEnded.countDown();
            }
        });
    }

    @Test
    void eventsPassAtOnceAndBeyondTheTimeLimitUntilTheAccountIsDisabled() throws Exception {
        serve("/api/reports/live");
        var browser = client.signedIn("viewer", "PD");
        var stream = new Lines(browser, "/api/reports/live");
        toSend.add("first");
        await().untilAsserted(() -> assertThat(stream.lines).contains("data: first"));

        // Twice the time limit of this test's gateway.
        await()
            .pollDelay(Duration.ofSeconds(2))
            .until(() -> true);
        toSend.add("later");
        await().untilAsserted(() -> assertThat(stream.lines).contains("data: later"));
        assertThat(stream.ended.getCount()).isEqualTo(1);

        client.post("/api/accounts/" + browser.accountId() + "/disable", Map.of(), "admin", "SH");
        await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> stream.ended.getCount() == 0);
        await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> upstreamEnded.getCount() == 0);
    }

    @Test
    void aStreamEndsWithItsSession() throws Exception {
        serve("/api/reports/live-session");
        var browser = client.signedIn("viewer", "PD");
        var stream = new Lines(browser, "/api/reports/live-session");
        toSend.add("first");
        await().untilAsserted(() -> assertThat(stream.lines).contains("data: first"));

        browser.send(client.request("/api/session").DELETE());
        await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> stream.ended.getCount() == 0);
    }

    @Test
    void aSilentStreamIsKeptAliveByComments() throws Exception {
        var silent = new CountDownLatch(1);
        FakeService.get().answer("/api/reports/live-silent", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            try {
                silent.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var stream = new Lines(client.signedIn("viewer", "PD"), "/api/reports/live-silent");
        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(stream.lines).contains(":"));
        silent.countDown();
    }

    /** Reads a stream line by line until it ends. */
    private final class Lines {

        final List<String> lines = new CopyOnWriteArrayList<>();
        final CountDownLatch ended = new CountDownLatch(1);

        Lines(Browser browser, String path) throws IOException, InterruptedException {
            var request = browser.withCookies(client.request(path).header("Accept", "text/event-stream"));
            var answer = client.stream(request);
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    for (String line; (line = reader.readLine()) != null; ) {
                        lines.add(line);
                    }
                } catch (IOException _) {
                    // the gateway broke the stream off, which is what some tests wait for
                } finally {
                    ended.countDown();
                }
            });
        }
    }
}
