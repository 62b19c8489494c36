package io.chengxuan.platform.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were verified until they expire. The gateway gives a caller the same token for half a minute, and
 * checking a signature costs as much as the rest of a small request.
 */
final class RecentTokens implements JwtDecoder {

    private static final int MOST = 2_000;

    private final JwtDecoder verifier;
    private final Clock clock;
    private final Map<String, Jwt> verified = new ConcurrentHashMap<>();

    RecentTokens(JwtDecoder verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.get(token);
        if (known != null && known.getExpiresAt() != null && clock.instant().isBefore(known.getExpiresAt())) {
            return known;
        }
        var jwt = verifier.decode(token);
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(token, jwt);
        return jwt;
    }
}
