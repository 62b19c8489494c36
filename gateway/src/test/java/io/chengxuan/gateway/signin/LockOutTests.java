package io.chengxuan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTests {

    private final LockOut policy = new LockOut(3, Duration.ofSeconds(30), Duration.ofMinutes(15));

    @Test
    void aFewWrongPasswordsAreForgiven() {
        assertThat(policy.after(2)).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheTimeUpToTheLongest() {
        assertThat(policy.after(3)).isEqualTo(Duration.ofSeconds(30));
        assertThat(policy.after(4)).isEqualTo(Duration.ofSeconds(60));
        assertThat(policy.after(8)).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressIsLockedByItsOwnFailuresOnly() {
        var failures = new Failures(policy);
        var now = Instant.now();
        for (int i = 0; i < 3; i++) {
            failures.add("10.0.0.1", now);
        }
        assertThat(failures.lockedUntil("10.0.0.1")).isEqualTo(now.plusSeconds(30));
        assertThat(failures.lockedUntil("10.0.0.2")).isNull();
    }
}
