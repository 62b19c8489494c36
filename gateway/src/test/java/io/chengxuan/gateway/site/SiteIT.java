package io.chengxuan.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.chengxuan.gateway.Answer;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import io.chengxuan.platform.test.ApiSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class SiteIT {

    @Autowired
    Client client;

    @Test
    void everyPageOfTheConsoleIsItsFirstPage() {
        var first = page("/");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        for (var path : new String[] { "/sign-in", "/plans/2024/tasks", "/index.html" }) {
            assertThat(page(path).body()).as(path).isEqualTo(first.body());
        }
        assertThat(client.send(client.request("/sign-in").header("Accept", "application/json")).status()).isEqualTo(
            401
        );
    }

    @Test
    void theOpenDayPageSaysHonestlyThatNothingCanBeBookedYet() {
        var page = page("/public/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("目前没有可以预约的活动");
        assertThat(page("/public/page.css").header("Content-Type")).startsWith("text/css");
        assertThat(page("/public/missing.html").status()).isEqualTo(404);
    }

    @Test
    void theApiOfEveryServiceIsDescribedHereAndSendsItsRequestsHere() {
        FakeService.get().answer("/v3/api-docs", SiteIT::describe);
        for (var name : new String[] { "plan", "campaign", "media", "sentiment", "reporting" }) {
            var docs = client.get("/v3/api-docs/" + name, "viewer", "SH");
            assertThat(docs.status()).isEqualTo(200);
            assertThat(docs.json().at("/servers/0/url").asString()).isEqualTo("/");
        }
        var own = client.get("/v3/api-docs/gateway", "viewer", "SH");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get("paths").has("/api/accounts/{id}/disable")).isTrue();
        assertThat(client.get("/swagger-ui.html", "viewer", "SH").status()).isEqualTo(302);
        assertThat(client.get("/swagger-ui/index.html", "viewer", "SH").status()).isEqualTo(200);
        var config = client.get("/v3/api-docs/swagger-config", "viewer", "SH");
        assertThat(config.body()).contains("/v3/api-docs/plan").containsOnlyOnce("/v3/api-docs/gateway");
    }

    @Test
    void whoIsNotSignedInIsLedToTheDescriptionsThroughTheSignIn() {
        for (var path : new String[] { "/swagger-ui.html", "/swagger-ui/index.html" }) {
            var answer = page(path);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/sign-in?to=/swagger-ui.html");
        }
    }

    @Test
    void theApiOfTheGatewayIsTheOneThatIsDescribed() throws IOException {
        ApiSnapshot.assertUnchanged(client.get("/v3/api-docs/gateway", "viewer", "SH").body(), "gateway");
    }

    private static void describe(HttpExchange exchange) throws IOException {
        byte[] body = "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://127.0.0.1:8081\"}],\"paths\":{}}".getBytes(
            StandardCharsets.UTF_8
        );
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer page(String path) {
        return client.send(client.request(path).header("Accept", "text/html,*/*"));
    }
}
