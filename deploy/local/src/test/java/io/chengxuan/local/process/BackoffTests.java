package io.chengxuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = Backoff.ofSeconds();

    @Test
    void pausesDoubleUpToHalfAMinute() {
        assertThat(Stream.generate(() -> backoff.after(Duration.ofSeconds(3)).toSeconds()).limit(7)).containsExactly(
            1L,
            2L,
            4L,
            8L,
            16L,
            30L,
            30L
        );
    }

    @Test
    void aMinuteOfServiceForgivesEarlierDeaths() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);
        assertThat(backoff.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
