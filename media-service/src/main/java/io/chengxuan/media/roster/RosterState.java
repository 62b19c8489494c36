package io.chengxuan.media.roster;

import io.chengxuan.platform.outbox.LogicalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Public state of an entry, without the name.
 *
 * @param to last day of the term; null for no end
 * @param hours of training, all together
 * @param endedOn when it ended before its time, or was erased after it
 */
@LogicalType("io.chengxuan.media.roster-entry")
record RosterState(
    String id,
    String unit,
    RosterKind kind,
    LocalDate from,
    @Nullable LocalDate to,
    BigDecimal hours,
    @Nullable LocalDate endedOn
) {}
