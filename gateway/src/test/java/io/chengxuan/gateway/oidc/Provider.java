package io.chengxuan.gateway.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider that says of whoever comes what the test told it to say. */
final class Provider {

    static final String CLIENT = "chengxuan";

    private static final Provider ONE = new Provider();

    private final HttpServer server;
    private final RSAKey key;
    private volatile Map<String, ?> claims = Map.of();
    private volatile @Nullable String nonce;

    private Provider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("of-the-provider").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, metadata()));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", exchange -> json(exchange, tokens()));
        server.start();
    }

    static Provider get() {
        return ONE;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next identity token says, besides what every one does. */
    void says(String nonce, Map<String, ?> claims) {
        this.nonce = nonce;
        this.claims = claims;
    }

    private Map<String, Object> metadata() {
        return Map.of(
            "issuer",
            issuer(),
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")
        );
    }

    private Map<String, Object> tokens() {
        var now = Instant.now();
        var said = new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("subject-at-the-provider")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", nonce);
        claims.forEach(said::claim);
        try {
            var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                said.build()
            );
            token.sign(new RSASSASigner(key));
            return Map.of(
                "access_token",
                "unused",
                "token_type",
                "Bearer",
                "expires_in",
                60,
                "id_token",
                token.serialize()
            );
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, Map<String, Object> content) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
