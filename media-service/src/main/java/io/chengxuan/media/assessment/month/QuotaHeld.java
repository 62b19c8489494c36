package io.chengxuan.media.assessment.month;

import io.chengxuan.media.outlet.OutletKind;
import java.util.List;

/**
 * A quota of a unit held against what there was in the year so far.
 *
 * @param outlets kinds that count together; empty for all
 * @param expected by the end of the month, in hundredths, what is left of them dropped
 */
public record QuotaHeld(String quotaId, Quota.Measure measure, List<OutletKind> outlets, int expected, long actual) {
    public boolean isShort() {
        return actual * 100 < expected;
    }
}
