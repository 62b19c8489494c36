package io.chengxuan.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.gateway.Answer;
import io.chengxuan.gateway.Browser;
import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.GatewayInfrastructure;
import io.chengxuan.gateway.GatewayTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.util.UriComponentsBuilder;

/** The provider says who somebody is; what they may do is the account table's to say. */
@GatewayTest
@ContextConfiguration(initializers = { GatewayInfrastructure.class, OidcSignInIT.WithProvider.class })
class OidcSignInIT {

    private static final int TRIES_OF_AN_ADDRESS = 6;

    @Autowired
    Client client;

    @Test
    void whoeverTheProviderNamesIsSignedInWithTheRolesOfTheAccountTable() {
        client.newAccount("zhang.san", "district-editor", "PD");
        var browser = client.browser();

        var answer = signIn(browser, Map.of("preferred_username", "zhang.san", "roles", "admin"));

        assertThat(answer.header("Location")).isEqualTo(client.address() + "/");
        var who = browser.get("/api/session").json();
        assertThat(who.get("username").asString()).isEqualTo("zhang.san");
        assertThat(who.get("unit").asString()).isEqualTo("PD");
        assertThat(who.get("roles").toString()).isEqualTo("[\"district-editor\"]");
        assertThat(who.get("mustChangePassword").asBoolean()).isFalse();
        assertThat(browser.get("/api/plans").status()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoAccountOrADisabledOneIsSentBack() {
        var disabled = client.newAccount("li.si", "viewer", "PD").json().at("/account/id").asString();
        client.post("/api/accounts/" + disabled + "/disable", Map.of(), "admin", "SH");

        for (var name : new String[] { "nobody.here", "li.si" }) {
            var browser = client.browser();
            var answer = signIn(browser, Map.of("preferred_username", name));
            assertThat(answer.header("Location"))
                .as(name)
                .isEqualTo(client.address() + "/sign-in?refused=oidc");
            assertThat(browser.get("/api/session").status()).isEqualTo(401);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        client.newAccount("wang.wu", "viewer", "PD");
        Provider.get().says("forged", Map.of("preferred_username", "wang.wu"));
        var browser = client.browser();

        var answer = browser.get("/login/oauth2/code/oidc?code=c&state=forged");

        assertThat(answer.header("Location")).isEqualTo(client.address() + "/sign-in?refused=oidc");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void theSignInPageIsToldOfTheProvider() {
        assertThat(client.browser().get("/api/session/methods").json().get("provider").asString()).isEqualTo(
            "/oauth2/authorization/oidc"
        );
    }

    @Test
    void anAddressThatTriesManyNamesIsLockedForAll() {
        for (int i = 0; i < TRIES_OF_AN_ADDRESS; i++) {
            assertThat(
                client
                    .browser()
                    .signIn("guess-" + i, "wrong")
                    .problem()
            ).isEqualTo("sign-in-refused");
        }
        var password = client.newAccount("honest", "viewer", "PD").json().get("oneTimePassword").asString();

        var locked = client.browser().signIn("honest", password);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("sign-in-locked");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 31);
    }

    private static Answer signIn(Browser browser, Map<String, ?> claims) {
        var asked = URI.create(browser.get("/oauth2/authorization/oidc").header("Location"));
        assertThat(asked.toString()).startsWith(Provider.get().issuer() + "/authorize");
        var query = UriComponentsBuilder.fromUri(asked).build().getQueryParams();
        Provider.get().says(query.getFirst("nonce"), claims);
        return browser.get("/login/oauth2/code/oidc?code=c&state=" + query.getFirst("state"));
    }

    static final class WithProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                "chengxuan.gateway.oidc.issuer=" + Provider.get().issuer(),
                "chengxuan.gateway.oidc.client-id=" + Provider.CLIENT,
                "chengxuan.gateway.oidc.client-secret=secret-of-the-client",
                "chengxuan.gateway.sign-in.address-tries=" + TRIES_OF_AN_ADDRESS
            ).applyTo(context);
        }
    }
}
