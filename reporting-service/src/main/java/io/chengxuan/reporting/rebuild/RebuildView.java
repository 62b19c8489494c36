package io.chengxuan.reporting.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a rebuild.
 *
 * @param done records of the log read so far
 * @param of records the log held when the rebuild began
 * @param generation the figures in use
 * @param changed how many cells of the last rebuild differed from those they replaced
 */
record RebuildView(
    String subject,
    GenerationStatus state,
    long done,
    long of,
    long generation,
    int changed,
    @Nullable Instant requestedAt,
    @Nullable Instant switchedAt
) {}
