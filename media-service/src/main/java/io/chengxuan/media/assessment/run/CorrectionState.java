package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.outbox.LogicalType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Public state of what a source of a closed month gives more or less than it did then.
 *
 * @param month the closed one
 * @param source the piece or submission; null for caps and the shortfall together
 * @param proposed points that wait for a decision; 0 for none
 * @param confirmed points that went, or will go, into later months
 * @param setAside points that somebody decided not to correct
 */
@LogicalType("io.chengxuan.media.correction")
record CorrectionState(
    String id,
    String month,
    String unit,
    @Nullable String source,
    BigDecimal proposed,
    BigDecimal confirmed,
    BigDecimal setAside
) {}
