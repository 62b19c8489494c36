package io.chengxuan.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Internal tokens as the gateway mints them, with a key of this test JVM. */
public final class Tokens {

    private static final ECKey KEY = key();
    private static final Path PUBLIC = write();
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Header value for an account of one role at a unit; the account's id is {@code <role>@<unit>}. */
    public static String bearer(String role, String unit) {
        return MADE.computeIfAbsent(role + "@" + unit, account ->
            bearer(account, unit, List.of(role), Instant.now().plusSeconds(3600))
        );
    }

    public static String bearer(String account, String unit, List<String> roles, Instant expires) {
        return bearer(account, unit, roles, List.of(), expires);
    }

    /** @param lent those of the roles that the account has only because it stands in for somebody */
    public static String bearer(String account, String unit, List<String> roles, List<String> lent, Instant expires) {
        try {
            var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                    .issuer("chengxuan-gateway")
                    .subject(account)
                    .claim("unit", unit)
                    .claim("roles", roles)
                    .claim("lent", lent.isEmpty() ? null : lent)
                    .expirationTime(Date.from(expires))
                    .build()
            );
            token.sign(new ECDSASigner(KEY));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path publicKeys() {
        return PUBLIC;
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write() {
        try {
            var file = Files.createTempFile("internal-public", ".jwks");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
