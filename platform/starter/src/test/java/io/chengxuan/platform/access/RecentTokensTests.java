package io.chengxuan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RecentTokensTests {

    private static final Instant NOW = Instant.parse("2026-06-10T04:00:00Z");
    private final AtomicInteger verifications = new AtomicInteger();

    @Test
    void aTokenIsVerifiedOnceWhileItIsGood() {
        var tokens = at(NOW);

        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        tokens.decode("b");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void anExpiredTokenIsVerifiedAgain() {
        var tokens = at(NOW.plusSeconds(60));

        tokens.decode("a");
        tokens.decode("a");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void aRefusedTokenIsNeverRemembered() {
        var tokens = new RecentTokens(token -> {
            verifications.incrementAndGet();
            throw new BadJwtException(token);
        }, Clock.systemUTC());

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(verifications).hasValue(2);
    }

    private RecentTokens at(Instant now) {
        return new RecentTokens(
            token -> {
                verifications.incrementAndGet();
                return Jwt.withTokenValue(token)
                    .header("alg", "ES256")
                    .subject("somebody")
                    .issuedAt(NOW)
                    .expiresAt(NOW.plusSeconds(60))
                    .build();
            },
            Clock.fixed(now, ZoneOffset.UTC)
        );
    }
}
