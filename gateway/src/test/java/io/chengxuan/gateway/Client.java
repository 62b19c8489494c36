package io.chengxuan.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the gateway under test: with a local token, or through a {@link Browser}. */
@TestComponent
public final class Client {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;

    Client(Environment environment) {
        this.environment = environment;
    }

    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    public Path keys() {
        return Path.of(environment.getRequiredProperty("chengxuan.gateway.keys-directory"));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<java.io.InputStream> stream(HttpRequest.Builder request)
        throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** GET with a local token of one role at a unit. */
    public Answer get(String path, String role, String unit) {
        return send(request(path).header("Authorization", token(role, unit)));
    }

    /** POST of JSON with a local token. */
    public Answer post(String path, Object body, String role, String unit) {
        return send(
            request(path)
                .header("Authorization", token(role, unit))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
        );
    }

    public Browser browser() {
        return new Browser(this, json);
    }

    /** What {@code deploy/token} prints, as a header's value. */
    public static String token(String role, String unit) {
        return token(
            GatewayInfrastructure.LOCAL_SECRET,
            "chengxuan-local",
            role,
            unit,
            Instant.now().plusSeconds(3600)
        );
    }

    public static String token(String secret, String issuer, String role, String unit, Instant expires) {
        try {
            var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject("local:" + role + ":" + unit)
                    .claim("unit", unit)
                    .claim("roles", List.of(role))
                    .expirationTime(Date.from(expires))
                    .build()
            );
            token.sign(new MACSigner(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new account of one role; its one-time password is in the answer. */
    public Answer newAccount(String username, String role, String unit) {
        return post(
            "/api/accounts",
            java.util.Map.of("username", username, "name", "某人", "unit", unit, "roles", List.of(role)),
            "admin",
            "SH"
        );
    }

    /** Somebody who has signed in and changed the first password. */
    public Browser signedIn(String role, String unit) {
        var username = "u" + UUID.randomUUID().toString().substring(0, 12);
        var password = newAccount(username, role, unit).json().get("oneTimePassword").asString();
        var browser = browser();
        browser.signIn(username, password);
        browser.post(
            "/api/session/password",
            java.util.Map.of("old", password, "new", "Second-" + username.substring(6))
        );
        return browser;
    }

    public String firstAdminPassword() {
        try {
            return Files.readString(keys().resolve("admin-password.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
