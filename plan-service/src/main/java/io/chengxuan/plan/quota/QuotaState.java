package io.chengxuan.plan.quota;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a quota: its versions by their first day, without those that were withdrawn.
 *
 * @param code of the unit or group; {@code ALL} for all units of DISTRICT level
 */
@LogicalType("io.chengxuan.plan.quota")
record QuotaState(
    String id,
    Audience.Kind audience,
    String code,
    Measure.What measure,
    Collection<OutletKind> outlets,
    Measure.Per per,
    List<Version> versions
) {
    /** @param own whether the unit set it for itself, so that it never stands instead of what is asked from above */
    record Version(LocalDate from, @Nullable LocalDate until, int count, boolean own) {}
}
