package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What every service has from its first day: health, a closed door, its topics, and the unit tree followed from events. */
@PlatformTest
public abstract class StandingService {

    @Autowired
    MockMvc http;

    @Autowired
    UnitTree units;

    @Autowired
    Topics topics;

    @Autowired
    Published published;

    @Autowired
    HealthEndpoint health;

    @Test
    void itIsHealthy() {
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void withoutATokenNothingAnswers() throws Exception {
        http.perform(get("/api/anything"))
            .andExpect(status().isUnauthorized())
            .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
            .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/unauthenticated"));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        var expired = Tokens.bearer("a", "SH", List.of("admin"), Instant.now().minusSeconds(120));
        http.perform(get("/api/anything").header(HttpHeaders.AUTHORIZATION, expired)).andExpect(
            status().isUnauthorized()
        );
    }

    @Test
    void outsideTheApiEverythingIsClosedEvenWithAToken() throws Exception {
        http.perform(get("/elsewhere").header(HttpHeaders.AUTHORIZATION, Tokens.bearer("admin", "SH"))).andExpect(
            status().isForbidden()
        );
    }

    @Test
    void itsTopicAndTheDeadLettersOfWhatItFollowsAreThere() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                .contains(topics.own())
                .containsAll(topics.followed())
                .containsAll(topics.followed().stream().map(Topics::deadLetters).toList());
        }
    }

    @Test
    void theUnitTreeFollowsEventsAndIgnoresLateOnes() {
        var type = "io.chengxuan.plan.unit.created.v1";
        published.send("plan", type, "X1", 2, unit("X1", "新名称"));
        published.send("plan", type, "X1", 1, unit("X1", "旧名称"));
        published.send("plan", type, "X2", 1, unit("X2", "其后"));

        await().untilAsserted(() -> assertThat(units.find("X2")).isPresent());
        await().untilAsserted(() -> assertThat(units.find("X1")).map(Unit::name).contains("新名称"));
        assertThat(units.subtree("SH")).contains("X1", "X2");
    }

    private static String unit(String id, String name) {
        return """
        {"id":"%s","name":"%s","aliases":[],"level":"DISTRICT","parent":"SH","group":"URBAN","closed":false,"order":1}""".formatted(
            id,
            name
        );
    }
}
