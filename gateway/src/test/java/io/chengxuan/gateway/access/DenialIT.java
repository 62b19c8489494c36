package io.chengxuan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.gateway.Client;
import io.chengxuan.gateway.FakeService;
import io.chengxuan.gateway.GatewayTest;
import io.chengxuan.platform.access.Roles;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GatewayTest
class DenialIT {

    /** Every operation of the gateway's own, and who may use it: anonymous, anybody signed in, or an administrator. */
    private static final Set<String> ANYBODY = Set.of(
        "GET /api/session",
        "POST /api/session",
        "DELETE /api/session",
        "GET /api/session/methods"
    );
    private static final Set<String> SIGNED_IN = Set.of(
        "POST /api/session/password",
        "GET /api/accounts/names",
        "GET /api/accounts/colleagues",
        "GET /api/delegations",
        "POST /api/delegations",
        "GET /api/delegations/{id}",
        "POST /api/delegations/{id}/revoke",
        "GET /v3/api-docs/plan",
        "GET /v3/api-docs/campaign",
        "GET /v3/api-docs/media",
        "GET /v3/api-docs/sentiment",
        "GET /v3/api-docs/reporting"
    );
    private static final Set<String> ADMINISTRATORS = Set.of(
        "GET /api/accounts",
        "POST /api/accounts",
        "GET /api/accounts/{id}",
        "POST /api/accounts/{id}/disable",
        "POST /api/accounts/{id}/enable",
        "POST /api/accounts/{id}/reset-password",
        "POST /api/accounts/{id}/change",
        "POST /api/accounts/imports"
    );

    @Autowired
    Client client;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyOperationIsKnownHere() {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.chengxuan.gateway.")) {
                mapping.getPatternValues().forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(method + " " + path))
                );
            }
        });
        var known = new TreeSet<>(ANYBODY);
        known.addAll(SIGNED_IN);
        known.addAll(ADMINISTRATORS);
        assertThat(found).isEqualTo(known);
    }

    @Test
    void operationsOfAdministratorsAreRefusedToEveryOtherRole() {
        for (var operation : ADMINISTRATORS) {
            assertThat(status(operation, null)).as("%s without sign-in", operation).isEqualTo(401);
            for (var role : Roles.ALL) {
                if (!role.equals(Roles.ADMIN)) {
                    assertThat(status(operation, role)).as("%s as %s", operation, role).isEqualTo(403);
                }
            }
        }
        for (var operation : SIGNED_IN) {
            assertThat(status(operation, null)).as("%s without sign-in", operation).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "/api",
            "/api/",
            "/api/unknown",
            "/api/planses",
            "/api/plan",
            "/api/session/other",
            "/api/session-of-nobody",
            "/actuator",
            "/actuator/health",
            "/actuator/prometheus",
            "/internal",
            "/oauth2/authorize",
            "/oauth2/introspect",
            "/oauth2/revoke",
            "/oauth2/jwks",
            "/login",
            "/login/oauth2/code/oidc",
            "/logout",
            "/.well-known/openid-configuration",
            "/v3/api-docs.yaml",
            "/webjars/swagger-ui/index.html",
            "/application.yml",
            "/console/index.html",
            "/h2-console",
        }
    )
    void anAddressThatIsNotKnownIsDeniedToEverybody(String path) {
        int before = FakeService.get().seen(path).size();
        assertThat(client.send(client.request(path)).status())
            .as("anonymous")
            .isIn(401, 403);
        assertThat(client.get(path, "admin", "SH").status())
            .as("administrator")
            .isEqualTo(403);
        var post = client
            .request(path)
            .header("Authorization", Client.token("admin", "SH"))
            .POST(BodyPublishers.ofString("{}"));
        assertThat(client.send(post).status()).as("change").isEqualTo(403);
        assertThat(FakeService.get().seen(path)).hasSize(before);
    }

    @Test
    void aMissingSignInIsToldInChineseUnlessEnglishIsAskedFor() {
        assertThat(client.send(client.request("/api/plans")).body()).contains("请先登录");
        assertThat(client.send(client.request("/api/plans").header("Accept-Language", "en")).body()).doesNotContain(
            "请先登录"
        );
    }

    @Test
    void crookedPathsReachNoService() {
        for (var path : List.of(
            "/api/plans/../accounts",
            "/api//plans",
            "/api/plans/%2e%2e/x",
            "/api/plans;x=1",
            "/api/plans%2Fx"
        )) {
            var answer = client.get(path, "viewer", "SH");
            assertThat(answer.status()).as(path).isIn(400, 403);
        }
    }

    @Test
    void everyRouteAsksForASignInExceptThePublicOne() {
        for (var service : io.chengxuan.gateway.route.Service.values()) {
            for (var noun : service.nouns()) {
                int expected = noun.startsWith("public/") ? 200 : 401;
                assertThat(client.send(client.request("/api/" + noun + "/x")).status())
                    .as(noun)
                    .isEqualTo(expected);
            }
        }
        assertThat(FakeService.get().last("/api/public/calendars/x").header("Authorization")).isEmpty();
    }

    private int status(String operation, @org.jspecify.annotations.Nullable String role) {
        var parts = operation.split(" ", 2);
        var path = parts[1].replace("{id}", "some-id");
        var request = client.request(path.endsWith("names") ? path + "?ids=x" : path);
        if (path.endsWith("/imports")) {
            request.header("Content-Type", "multipart/form-data; boundary=x");
        } else {
            request.header("Content-Type", "application/json");
        }
        // A session would also need the CSRF header; what is asked here is who may.
        request.header("Authorization", role == null ? "Bearer none" : Client.token(role, "SH"));
        return client
            .send(parts[0].equals("GET") ? request.GET() : request.method(parts[0], BodyPublishers.ofString("{}")))
            .status();
    }
}
