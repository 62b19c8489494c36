package io.chengxuan.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengxuan.gateway.GatewaySettings;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** One bucket of requests per key: a user, or an address where nobody is signed in. */
public final class RequestLimit {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(Duration.ofMinutes(5))
        .build();
    private final GatewaySettings.Limit limit;

    public RequestLimit(GatewaySettings settings) {
        limit = settings.limit();
    }

    /** Takes one request out of the key's bucket; 0, or the nanoseconds to wait when it is empty. */
    public long take(String key) {
        var probe = buckets.get(key, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    private Bucket newBucket() {
        return Bucket.builder()
            .addLimit(bandwidth ->
                bandwidth.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1))
            )
            .build();
    }
}
