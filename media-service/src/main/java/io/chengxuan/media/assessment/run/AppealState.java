package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.outbox.LogicalType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Public state of an appeal; neither its reason nor the answer is in it.
 *
 * @param source the piece or submission that it is about; null for the month as a whole
 * @param points that were granted; null unless some were
 */
@LogicalType("io.chengxuan.media.appeal")
record AppealState(
    String id,
    String month,
    String unit,
    @Nullable String source,
    Appeal.Status status,
    @Nullable BigDecimal points
) {}
