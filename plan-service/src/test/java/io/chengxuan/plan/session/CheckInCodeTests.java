package io.chengxuan.plan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CheckInCodeTests {

    private static final Instant NOW = Instant.parse("2026-05-01T01:00:30Z");

    private final CheckInCode codes = new CheckInCode(CheckInCode.newKey(new SecureRandom()));

    @Test
    void aCodeIsSixDigitsAndIsTakenForItsMinuteAndTheNext() {
        var code = codes.at(NOW);
        assertThat(code).matches("\\d{6}");
        assertThat(codes.takes(code, NOW)).isTrue();
        assertThat(codes.takes(code, NOW.plus(CheckInCode.TURN))).isTrue();
        assertThat(CheckInCode.nextTurn(NOW)).isEqualTo("2026-05-01T01:01:00Z");
    }

    @Test
    void anHourHasManyCodesAndAnotherSessionOthers() {
        var seen = new HashSet<String>();
        for (int minute = 0; minute < 60; minute++) {
            seen.add(codes.at(NOW.plus(Duration.ofMinutes(minute))));
        }
        assertThat(seen).hasSizeGreaterThan(55);
        assertThat(codes.takes(codes.at(NOW), NOW.plus(Duration.ofHours(1))) && codes.takes("", NOW)).isFalse();
    }
}
