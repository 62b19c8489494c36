package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeycloakTests {

    private final Compose compose = new Compose();

    @Test
    void theRealmHasTheClientThatTheGatewayIs() {
        var client = Repository.json("deploy/keycloak/chengxuan-realm.json").at("/clients/0");
        var gateway = Compose.environment(compose.service("gateway"));

        assertThat(client.path("clientId").asString()).isEqualTo(
            Compose.resolved(gateway.get("CHENGXUAN_GATEWAY_OIDC_CLIENT_ID"))
        );
        assertThat(client.path("redirectUris").values()).allMatch(uri ->
            uri.asString().matches("http://(127\\.0\\.0\\.1|localhost):8080/login/oauth2/code/oidc")
        );
        assertThat(Repository.files("gateway/src/main/java", ".java")).anyMatch(file ->
            Repository.text(file).contains(".registrationId(\"oidc\")")
        );
    }

    @Test
    void itsSecretIsAVariableThatBothSidesGet() {
        var secret = Repository.json("deploy/keycloak/chengxuan-realm.json").at("/clients/0/secret").asString();

        assertThat(secret).isEqualTo("${OIDC_CLIENT_SECRET}");
        assertThat(Compose.environment(compose.service("keycloak"))).containsEntry(
            "OIDC_CLIENT_SECRET",
            "${OIDC_CLIENT_SECRET:?}"
        );
        assertThat(Compose.environment(compose.service("gateway"))).containsEntry(
            "CHENGXUAN_GATEWAY_OIDC_CLIENT_SECRET",
            "${OIDC_CLIENT_SECRET:?}"
        );
    }

    @Test
    void browserAndGatewaySpeakOfTheSameIssuer() {
        var keycloak = compose.service("keycloak");
        var hostname = Compose.environment(keycloak).get("KC_HOSTNAME");
        var port = Compose.environment(keycloak).get("KC_HTTP_PORT");
        var name = keycloak.at("/networks/inner/aliases/0").asString();

        assertThat(hostname).isEqualTo("http://%s:%s".formatted(name, port));
        assertThat(name).endsWith(".localhost");
        assertThat(keycloak.path("ports").path(0).asString()).isEqualTo("127.0.0.1:%1$s:%1$s".formatted(port));
        assertThat(Repository.text("deploy/keycloak/README.md")).contains(
            "`CHENGXUAN_GATEWAY_OIDC_ISSUER=%s/realms/%s`".formatted(
                hostname,
                Repository.json("deploy/keycloak/chengxuan-realm.json").path("realm").asString()
            )
        );
    }
}
