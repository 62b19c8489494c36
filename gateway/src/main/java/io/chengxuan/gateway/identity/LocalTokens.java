package io.chengxuan.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tokens printed by {@code deploy/token} for scripts on the same machine: HS256 with the secret of a file that only its
 * owner can read, one role, one unit, no account. They are refused as soon as that file is gone.
 */
final class LocalTokens implements BearerKind {

    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private volatile byte @Nullable [] secret;
    private volatile long lookedAt = System.nanoTime() - 2 * LOOK_AGAIN;

    LocalTokens(Path file) {
        this.file = file;
    }

    @Override
    public String issuer() {
        return "chengxuan-local";
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        var key = secret();
        return (
            key != null &&
            JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) &&
            token.verify(new MACVerifier(key))
        );
    }

    @Override
    public Optional<Identity> identify(JWTClaimsSet claims) {
        try {
            var unit = claims.getStringClaim("unit");
            var roles = claims.getStringListClaim("roles");
            var subject = claims.getSubject();
            if (secret() == null || unit == null || roles == null || subject == null || !subject.startsWith("local:")) {
                return Optional.empty();
            }
            return Optional.of(new Identity(subject, unit, List.copyOf(roles), List.of(), false, 0));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private byte @Nullable [] secret() {
        if (System.nanoTime() - lookedAt > LOOK_AGAIN) {
            try {
                secret = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
            } catch (IOException _) {
                secret = null;
            }
            lookedAt = System.nanoTime();
        }
        return secret;
    }
}
