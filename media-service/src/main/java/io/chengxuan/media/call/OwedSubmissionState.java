package io.chengxuan.media.call;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Public state of what one unit owes for one call. Whether it is late or missing depends on the time of reading.
 *
 * @param firstHandedInAt of what was handed in and stands, the earliest; {@code latestHandedInAt} the last one
 */
@LogicalType("io.chengxuan.media.owed-submission")
record OwedSubmissionState(
    String id,
    String call,
    String callTitle,
    String unit,
    Instant due,
    Instant originalDue,
    OwedStatus status,
    @Nullable Instant firstHandedInAt,
    @Nullable Instant latestHandedInAt
) {}
