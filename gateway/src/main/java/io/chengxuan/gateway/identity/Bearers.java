package io.chengxuan.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that callers show instead of a session. A token only says which account; roles and unit come from the account
 * table at each request, so that a disabled account's token is refused at once.
 */
public final class Bearers {

    private static final int LONGEST = 4096;

    private final List<BearerKind> kinds;
    private final Clock clock;
    /** Checked signatures: checking one costs more than all the rest of a request. */
    private final Cache<String, Checked> checked = Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(Duration.ofSeconds(60))
        .build();

    public Bearers(List<BearerKind> kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The caller the token stands for; empty when it is not ours, expired, or its account may not act. */
    public Optional<Identity> identify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        var known = checked.get(token, this::check);
        if (known == null) {
            return Optional.empty();
        }
        var expires = known.claims.getExpirationTime();
        if (expires == null || !expires.toInstant().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return known.kind.identify(known.claims);
    }

    private @Nullable Checked check(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            for (var kind : kinds) {
                if (kind.issuer().equals(claims.getIssuer())) {
                    return kind.verify(jwt) ? new Checked(kind, claims) : null;
                }
            }
        } catch (ParseException | JOSEException _) {
            // Whatever it is, it is not a token of ours.
        }
        return null;
    }

    private record Checked(BearerKind kind, JWTClaimsSet claims) {}
}
