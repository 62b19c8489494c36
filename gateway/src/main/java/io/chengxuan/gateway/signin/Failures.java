package io.chengxuan.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords by key, in memory and bounded: for addresses, and for names that are no account's, so that these lock
 * like any other.
 */
final class Failures {

    private static final int MOST_KEYS = 100_000;

    private final LockOut policy;
    private final Cache<String, Count> counts;

    Failures(LockOut policy) {
        this.policy = policy;
        this.counts = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(policy.longest().multipliedBy(2))
            .build();
    }

    void add(String key, Instant at) {
        counts.asMap().merge(key, count(1, at), (before, _) -> count(before.failures + 1, at));
    }

    /** Until when the key is locked, or null. */
    @Nullable
    Instant lockedUntil(String key) {
        var count = counts.getIfPresent(key);
        return count == null ? null : count.lockedUntil;
    }

    private Count count(int failures, Instant at) {
        Duration lock = policy.after(failures);
        return new Count(failures, lock.isZero() ? null : Objects.requireNonNull(at).plus(lock));
    }

    private record Count(int failures, @Nullable Instant lockedUntil) {}
}
