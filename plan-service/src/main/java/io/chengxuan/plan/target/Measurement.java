package io.chengxuan.plan.target;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was on a day. A correction is one more measurement; what it puts right stays readable.
 *
 * @param no place in the order they were entered, from 1
 * @param source who says so, {@code method} how it was found out
 * @param corrects the {@code no} of the one it puts right, null for a new one
 * @param corrected whether another one puts it right
 */
record Measurement(
    int no,
    LocalDate on,
    double value,
    String source,
    @Nullable String method,
    @Nullable String note,
    @Nullable String evidence,
    @Nullable Integer corrects,
    boolean corrected,
    String actor,
    Instant at
) {
    Measurement asCorrected() {
        return new Measurement(no, on, value, source, method, note, evidence, corrects, true, actor, at);
    }
}
