package io.chengxuan.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What a portion of republishing did.
 *
 * @param count how many aggregates were emitted again
 * @param last id of the last one that was dealt with, where the next portion starts; null when there was none
 * @param more whether there are others after it
 */
public record Republished(int count, @Nullable String last, boolean more) {}
