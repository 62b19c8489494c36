package io.chengxuan.gateway.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.gateway.Answer;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class MachineIT {

    @Autowired
    Client client;

    @Test
    void aMachineOfTheSettingsGetsATokenThatServicesKnowAsItsAccount() throws Exception {
        var token = token("feeder", "feeder-secret");
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().get("expires_in").asInt()).isBetween(590, 600);
        assertThat(with(token, "/api/media/by-machine").status()).isEqualTo(200);
        var told = com.nimbusds.jwt.SignedJWT.parse(
            FakeService.get().last("/api/media/by-machine").header("Authorization").substring(7)
        ).getJWTClaimsSet();
        assertThat(told.getSubject()).isEqualTo("machine-feeder");
        assertThat(told.getStringListClaim("roles")).containsExactly("district-editor");
    }

    @Test
    void aWrongSecretIsRefusedAsTheStandardSays() {
        var refused = token("feeder", "wrong");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aDisabledMachinesTokenIsRefusedWithinSecondsAndItGetsNoOther() {
        var created = client
            .post(
                "/api/accounts",
                Map.of(
                    "username",
                    "crawler",
                    "name",
                    "采集",
                    "unit",
                    "PD",
                    "roles",
                    List.of("viewer"),
                    "machine",
                    true
                ),
                "admin",
                "SH"
            )
            .json();
        var secret = created.get("oneTimePassword").asString();
        var token = token("crawler", secret);
        assertThat(with(token, "/api/plans").status()).isEqualTo(200);

        client.post("/api/accounts/" + created.at("/account/id").asString() + "/disable", Map.of(), "admin", "SH");
        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(with(token, "/api/plans").status()).isEqualTo(401));
        assertThat(token("crawler", secret).status()).isEqualTo(401);
    }

    @Test
    void anotherSecretEndsTheTokensOfTheOldOne() {
        var created = client
            .post(
                "/api/accounts",
                Map.of(
                    "username",
                    "renewed",
                    "name",
                    "采集",
                    "unit",
                    "PD",
                    "roles",
                    List.of("viewer"),
                    "machine",
                    true
                ),
                "admin",
                "SH"
            )
            .json();
        var token = token("renewed", created.get("oneTimePassword").asString());
        var id = created.at("/account/id").asString();
        var secret = client.post("/api/accounts/" + id + "/reset-password", Map.of(), "admin", "SH");
        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(with(token, "/api/plans").status()).isEqualTo(401));
        var next = token("renewed", secret.json().get("oneTimePassword").asString());
        assertThat(with(next, "/api/plans").status()).isEqualTo(200);
    }

    @Test
    void machinesAndPeopleDoNotUseEachOthersDoor() {
        var form = client.browser().signIn("feeder", "feeder-secret");
        assertThat(form.status()).isEqualTo(401);
        var password = client.newAccount("person", "viewer", "PD").json().get("oneTimePassword").asString();
        assertThat(token("person", password).status()).isEqualTo(401);
    }

    @Test
    void aLocalTokenCountsOnlyAsItWasSignedAndOnlyInTime() {
        var later = Instant.now().plusSeconds(60);
        var secret = io.chengxuan.gateway.GatewayInfrastructure.LOCAL_SECRET;
        var foreign = Client.token("another-secret-of-32-bytes-or-more!!", "chengxuan-local", "admin", "SH", later);
        var expired = Client.token(secret, "chengxuan-local", "admin", "SH", Instant.now().minusSeconds(1));
        var otherIssuer = Client.token(secret, "chengxuan-gateway", "admin", "SH", later);
        for (var token : List.of(foreign, expired, otherIssuer, "Bearer x.y.z")) {
            var refused = client.send(client.request("/api/plans").header("Authorization", token));
            assertThat(refused.status()).as(token).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        }
    }

    private Answer token(String id, String secret) {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return client.send(
            client
                .request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
        );
    }

    private Answer with(Answer token, String path) {
        return client.send(
            client.request(path).header("Authorization", "Bearer " + token.json().get("access_token").asString())
        );
    }
}
