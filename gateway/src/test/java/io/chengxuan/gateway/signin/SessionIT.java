package io.chengxuan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import io.chengxuan.platform.test.PortableRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@GatewayTest
class SessionIT {

    @Autowired
    Client client;

    @Autowired
    MongoTemplate mongo;

    @Test
    void theFirstAdministratorSignsInWithThePasswordFromTheFileAndMustChangeItFirst() {
        var browser = client.browser();
        var signedIn = browser.signIn("admin", client.firstAdminPassword());
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json().at("/account/mustChangePassword").asBoolean()).isTrue();

        var tooEarly = browser.get("/api/plans");
        assertThat(tooEarly.status()).isEqualTo(403);
        assertThat(tooEarly.problem()).isEqualTo("password-change-required");

        var change = Map.of("old", client.firstAdminPassword(), "new", "A-Password-of-One's-Own");
        assertThat(browser.post("/api/session/password", change).status()).isEqualTo(200);
        assertThat(browser.get("/api/plans").status()).isEqualTo(200);
        assertThat(browser.get("/api/session").json().get("roles").get(0).asString()).isEqualTo("admin");
    }

    @Test
    void aSessionReachesServicesAndEndsWhenItIsClosed() {
        var browser = client.signedIn("district-editor", "PD");
        assertThat(browser.get("/api/plans/by-session").status()).isEqualTo(200);
        assertThat(FakeService.get().last("/api/plans/by-session").header("Authorization")).startsWith("Bearer ");

        assertThat(browser.send(client.request("/api/session").DELETE()).status()).isEqualTo(204);
        assertThat(browser.get("/api/plans").status()).isEqualTo(401);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        var browser = client.browser();
        var username = "cookie-holder";
        var password = client.newAccount(username, "viewer", "PD").json().get("oneTimePassword").asString();
        var cookie = browser
            .signIn(username, password)
            .response()
            .headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(set -> set.startsWith("CHENGXUAN="))
            .findFirst()
            .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void aChangeByASessionNeedsTheCsrfHeader() {
        var browser = client.signedIn("district-editor", "PD");
        var cookies = "CHENGXUAN=" + browser.cookies().get("CHENGXUAN");
        var without = client
            .request("/api/tasks/t1/hand-in")
            .header("Cookie", cookies + "; XSRF-TOKEN=" + browser.cookies().get("XSRF-TOKEN"))
            .header("Content-Type", "application/json");
        var refused = client.send(without.copy().POST(BodyPublishers.ofString("{}")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("csrf");
        var forged = client.send(without.copy().header("X-XSRF-TOKEN", "guess").POST(BodyPublishers.ofString("{}")));
        assertThat(forged.status()).isEqualTo(403);

        assertThat(browser.post("/api/tasks/t1/hand-in", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingAtSigningInIsNamed() {
        for (var body : Map.of("{}", "/username", "{\"username\":\"admin\"}", "/password").entrySet()) {
            var refused = client.send(
                client
                    .request("/api/session")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.getKey()))
            );
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(body.getValue());
        }
        var unchanged = client.signedIn("viewer", "PD").post("/api/session/password", Map.of("old", "x"));
        assertThat(unchanged.status()).isEqualTo(422);
        assertThat(unchanged.json().at("/errors/0/pointer").asString()).isEqualTo("/new");
    }

    @Test
    void signingInTakesJsonOnlySoThatNoFormOfAnotherSiteCan() {
        var form = client
            .request("/api/session")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=admin&password=x"));
        assertThat(client.send(form).status()).isEqualTo(415);
    }

    @Test
    void aDisabledAccountsSessionIsRefusedWithinSeconds() {
        var browser = client.signedIn("district-editor", "PD");
        var id = browser.accountId();
        assertThat(browser.get("/api/plans").status()).isEqualTo(200);
        client.post("/api/accounts/" + id + "/disable", Map.of(), "admin", "SH");

        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(browser.get("/api/plans").status()).isEqualTo(401));
    }

    @Test
    void aChangedRoleReachesTheServicesWithinSeconds() {
        var browser = client.signedIn("district-editor", "PD");
        client.post(
            "/api/accounts/" + browser.accountId() + "/change",
            Map.of("roles", java.util.List.of("viewer"), "unit", "XH"),
            "admin",
            "SH"
        );
        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> {
                browser.get("/api/plans/changed-role");
                var token = com.nimbusds.jwt.SignedJWT.parse(
                    FakeService.get().last("/api/plans/changed-role").header("Authorization").substring(7)
                );
                assertThat(token.getJWTClaimsSet().getStringClaim("unit")).isEqualTo("XH");
                assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("viewer");
            });
    }

    @Test
    void changingThePasswordEndsTheAccountsOtherSessions() {
        var password = client.newAccount("two-screens", "viewer", "PD").json().get("oneTimePassword").asString();
        var first = client.browser();
        var second = client.browser();
        first.signIn("two-screens", password);
        second.signIn("two-screens", password);
        first.post("/api/session/password", Map.of("old", password, "new", "Quite-another-1"));

        assertThat(first.get("/api/session").status()).isEqualTo(200);
        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(second.get("/api/session").status()).isEqualTo(401));
    }

    @Test
    void aWeakNewPasswordIsRefusedByNameOfTheField() {
        var password = client.newAccount("weak", "viewer", "PD").json().get("oneTimePassword").asString();
        var browser = client.browser();
        browser.signIn("weak", password);
        for (var weak : new String[] { "short1A", "aaaaaaaaaaaa", "Weak-and-then-some", "长".repeat(30) }) {
            var refused = browser.post("/api/session/password", Map.of("old", password, "new", weak));
            assertThat(refused.status()).as(weak).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/new");
        }
        var wrongOld = browser.post("/api/session/password", Map.of("old", "x", "new", "Long-enough-1"));
        assertThat(wrongOld.json().at("/errors/0/pointer").asString()).isEqualTo("/old");
    }

    @Test
    void wrongPasswordsAndUnknownNamesAreRefusedAlikeAndLockAlike() {
        client.newAccount("locked", "viewer", "PD");
        for (var username : new String[] { "locked", "nobody-of-that-name" }) {
            var browser = client.browser();
            for (int i = 1; i <= 5; i++) {
                var refused = browser.signIn(username, "wrong");
                assertThat(refused.status()).isEqualTo(401);
                assertThat(refused.problem()).isEqualTo("sign-in-refused");
                assertThat(refused.json().get("detail").asString()).isEqualTo("用户名或密码不正确。");
            }
            var locked = browser.signIn(username, "wrong");
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.problem()).isEqualTo("sign-in-locked");
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 31);
        }
    }

    @Test
    void aRefusalSpeaksTheCallersLanguageAndCarriesTheRequestsId() {
        var answer = client.send(
            client.request("/api/plans").header("Accept-Language", "en").header("X-Request-Id", "my-request-1")
        );
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("detail").asString()).isEqualTo("Please sign in first.");
        assertThat(answer.json().get("requestId").asString()).isEqualTo("my-request-1");
        assertThat(answer.header("X-Request-Id")).isEqualTo("my-request-1");
        var made = client.send(client.request("/api/plans").header("X-Request-Id", "not ok"));
        assertThat(made.header("X-Request-Id")).hasSizeGreaterThan(20);
    }

    @Test
    void usingASessionDoesNotWriteItEachTime() {
        var browser = client.signedIn("viewer", "PD");
        var id = browser.cookies().get("CHENGXUAN");
        var before = stored(id);
        for (int i = 0; i < 5; i++) {
            browser.get("/api/plans");
        }
        assertThat(stored(id)).isEqualTo(before);
        assertThat(PortableRules.broken()).isEmpty();
    }

    private Document stored(String id) {
        return mongo.getCollection("sessions").find(new Document("_id", id)).first();
    }
}
