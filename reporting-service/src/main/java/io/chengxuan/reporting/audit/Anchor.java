package io.chengxuan.reporting.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed head: the chain had this hash at this offset.
 *
 * @param key public key in Base64 (X.509)
 * @param signature Ed25519 over topic, partition, offset and hash
 */
record Anchor(
    String topic,
    int partition,
    long offset,
    String hash,
    String key,
    String signature,
    @Nullable Instant anchoredAt
) {
    String chain() {
        return topic + "/" + partition;
    }

    boolean isSignedBy(Seal seal) {
        return seal.isOn(text(topic, partition, offset, hash), signature);
    }

    static String text(String topic, int partition, long offset, String hash) {
        return String.join("\n", "chengxuan-audit-head", topic, "" + partition, "" + offset, hash);
    }
}
