package io.chengxuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import io.chengxuan.local.store.EmbeddedStore;
import io.chengxuan.local.store.StoreSettings;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.test.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

/** Requests while the store is away, with a store that no other test uses. */
@PlanServiceTest
@DirtiesContext
class StoreAwayIT {

    private static final EmbeddedStore STORE = EmbeddedStore.open(StoreSettings.inMemory());

    @Autowired
    Bureau bureau;

    @LocalServerPort
    int port;

    @TestConfiguration
    static class OwnStore {

        @Bean
        MongoClientSettingsBuilderCustomizer ownStore() {
            return settings ->
                settings.applyToClusterSettings(cluster ->
                    cluster
                        .hosts(List.of(new ServerAddress("127.0.0.1", STORE.port())))
                        .serverSelectionTimeout(500, TimeUnit.MILLISECONDS)
                );
        }
    }

    @Test
    void whoeverAsksIsToldWhenToTryAgain() throws IOException, InterruptedException {
        bureau.open();
        assertThat(send(request("/api/plans")).statusCode()).isEqualTo(200);
        STORE.close();

        assertAway(send(request("/api/plans")));
        assertAway(send(request("/api/tasks?view=owed")));
        assertAway(
            send(
                request("/api/plans")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Bureau.plan(2026, Bureau.project(2026, "甲", "办公室"))))
            )
        );
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("https://chengxuan.io/problems/store-unavailable");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header(
            "Authorization",
            Tokens.bearer(Roles.CITY_EDITOR, "SH")
        );
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
