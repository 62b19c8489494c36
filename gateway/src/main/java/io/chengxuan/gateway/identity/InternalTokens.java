package io.chengxuan.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.chengxuan.gateway.key.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * What a service is told about the caller: an ES256 token good for 60 s. The same identity gets the same token for 30 s,
 * so that a busy caller does not cost a signature per request.
 */
public final class InternalTokens {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration REUSED = Duration.ofSeconds(30);

    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<Identity, String> recent = Caffeine.newBuilder()
        .maximumSize(20_000)
        .expireAfterWrite(REUSED)
        .build();

    public InternalTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public String of(Identity identity) {
        return recent.get(identity, this::mint);
    }

    private String mint(Identity identity) {
        Instant now = clock.instant();
        var key = keys.signer();
        var token = new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer("chengxuan-gateway")
                .subject(identity.accountId())
                .claim("unit", identity.unit())
                .claim("roles", identity.roles())
                .claim("lent", identity.lent().isEmpty() ? null : identity.lent())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build()
        );
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
