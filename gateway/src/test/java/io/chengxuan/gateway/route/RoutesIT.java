package io.chengxuan.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class RoutesIT {

    @Autowired
    Client client;

    private final FakeService service = FakeService.get();

    @ParameterizedTest
    @ValueSource(
        strings = {
            "/api/plans",
            "/api/projects/p1",
            "/api/tasks",
            "/api/units",
            "/api/inbox",
            "/api/working-days",
            "/api/campaigns",
            "/api/media/reports",
            "/api/sentiment/incidents",
            "/api/reports/plan-tasks",
        }
    )
    void everyNounReachesItsService(String path) {
        assertThat(client.get(path + "?year=2026", "viewer", "SH").status()).isEqualTo(200);
        assertThat(service.last(path).uri().getQuery()).isEqualTo("year=2026");
    }

    @Test
    void aServiceIsToldTheCallerByATokenOfTheGatewaysOwnAndNothingElseAboutThem() throws Exception {
        var token = Client.token("district-editor", "PD");
        client.send(
            client
                .request("/api/plans/told")
                .header("Authorization", token)
                .header("Cookie", "CHENGXUAN=x")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Internal-User", "root")
        );

        var seen = service.last("/api/plans/told");
        assertThat(seen.header("Authorization")).startsWith("Bearer ").isNotEqualTo(token);
        assertThat(seen.headers().keySet().stream().map(String::toLowerCase)).doesNotContain(
            "cookie",
            "x-forwarded-for",
            "forwarded",
            "x-internal-user"
        );
        var told = SignedJWT.parse(seen.header("Authorization").substring(7));
        var key = JWKSet.load(client.keys().resolve("internal-public.jwks").toFile())
            .getKeyByKeyId(told.getHeader().getKeyID())
            .toECKey();
        assertThat(told.verify(new ECDSAVerifier(key))).isTrue();
        var claims = told.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("chengxuan-gateway");
        assertThat(claims.getSubject()).isEqualTo("local:district-editor:PD");
        assertThat(claims.getStringClaim("unit")).isEqualTo("PD");
        assertThat(claims.getStringListClaim("roles")).containsExactly("district-editor");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()).isEqualTo(60_000);
    }

    @Test
    void pathAndQueryArriveByteForByte() {
        client.get("/api/plans/%E6%B2%AA?q=a+b%26c&q=%E5%9F%8E&empty=", "viewer", "SH");
        assertThat(service.last("/api/plans/沪").uri().getRawQuery()).isEqualTo("q=a+b%26c&q=%E5%9F%8E&empty=");
    }

    @Test
    void theAnswersHeadersPassExceptThoseThatAreTheGatewaysToSay() {
        var answer = client.get("/api/plans/headers", "viewer", "SH");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.response().headers().map().keySet()).doesNotContain("set-cookie", "server");
    }

    @Test
    void aBodyArrivesWholeWhetherItsLengthIsStatedOrNot() {
        byte[] body = "一".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        var request = client
            .request("/api/tasks/t1/progress")
            .header("Authorization", Client.token("district-editor", "PD"))
            .header("Content-Type", "text/plain");
        client.send(request.copy().POST(BodyPublishers.ofByteArray(body)));
        assertThat(service.last("/api/tasks/t1/progress").body()).isEqualTo(body);

        client.send(request.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertThat(service.seen("/api/tasks/t1/progress")).hasSize(2);
        assertThat(service.last("/api/tasks/t1/progress").body()).isEqualTo(body);
        assertThat(service.last("/api/tasks/t1/progress").header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void aReadThatFailedOnTheWayIsTriedAgain() {
        var tries = new AtomicInteger();
        service.answer("/api/media/flaky", exchange -> {
            if (tries.incrementAndGet() < 3) {
                exchange.close();
            } else {
                ok(exchange);
            }
        });
        assertThat(client.get("/api/media/flaky", "viewer", "SH").status()).isEqualTo(200);
        assertThat(tries).hasValue(3);
    }

    @Test
    void aChangeIsNeverSentTwice() {
        var tries = new AtomicInteger();
        service.answer("/api/media/reports/new", exchange -> {
            tries.incrementAndGet();
            exchange.close();
        });
        var answer = client.post("/api/media/reports/new", Map.of(), "city-editor", "SH");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(tries).hasValue(1);
    }

    @Test
    void aSlowServiceIsAnsweredForInTimeAndTheReadIsNotRepeated() {
        var tries = new AtomicInteger();
        var answered = new CountDownLatch(1);
        service.answer("/api/sentiment/slow", exchange -> {
            tries.incrementAndGet();
            awaitQuietly(answered);
            ok(exchange);
        });
        var answer = client.get("/api/sentiment/slow", "viewer", "SH");
        answered.countDown();
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.problem()).isEqualTo("service-slow");
        assertThat(tries).hasValue(1);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhile() {
        var away = new AtomicBoolean(true);
        var tries = new AtomicInteger();
        service.answer("/api/campaigns/away", exchange -> {
            tries.incrementAndGet();
            if (away.get()) {
                exchange.close();
            } else {
                ok(exchange);
            }
        });
        for (int i = 0; i < 30; i++) {
            var answer = client.post("/api/campaigns/away", Map.of(), "city-editor", "SH");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("service-unavailable");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
        assertThat(tries.get()).as("requests that still reached it").isLessThan(30);

        away.set(false);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> client.get("/api/campaigns/away", "viewer", "SH").status() == 200);
    }

    @Test
    void aServiceHasOnlySoManyRequestsAtOnce() throws Exception {
        var release = new CountDownLatch(1);
        service.answer("/api/media/crowded", exchange -> {
            awaitQuietly(release);
            ok(exchange);
        });
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 24)
                .mapToObj(_ -> crowd.submit(() -> client.get("/api/media/crowded", "viewer", "SH")))
                .toList();
            await().until(() -> answers.stream().filter(Future::isDone).count() >= 8);
            release.countDown();
            var busy = 0;
            for (var answer : answers) {
                if (answer.get().problem().equals("service-busy")) {
                    assertThat(answer.get().status()).isEqualTo(503);
                    assertThat(answer.get().header("Retry-After")).isNotEmpty();
                    busy++;
                }
            }
            assertThat(busy).isEqualTo(8);
        }
    }

    @Test
    void theServicesOwnProblemsPassUntouched() {
        service.answer("/api/plans/gone", exchange -> {
            byte[] body = "{\"type\":\"https://chengxuan.io/problems/not-found\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        var answer = client.get("/api/plans/gone", "viewer", "SH");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    static void ok(HttpExchange exchange) throws java.io.IOException {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
