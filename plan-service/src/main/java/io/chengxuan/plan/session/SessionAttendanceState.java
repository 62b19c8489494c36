package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendances.UnitSum;
import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;

/** Public counts of a session: no names, no accounts. {@code units} has at most 1 000 entries. */
@LogicalType("io.chengxuan.plan.session-attendance")
record SessionAttendanceState(
    String id,
    String sessionId,
    String unit,
    int attendees,
    double hours,
    List<UnitSum> units
) {}
