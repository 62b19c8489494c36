package io.chengxuan.plan.session;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public state of a session. Names, place, summary and reason are in no event. */
@LogicalType("io.chengxuan.plan.session")
public record SessionState(
    String id,
    String unit,
    SessionLevel level,
    SessionKind kind,
    String title,
    LocalDateTime from,
    LocalDateTime to,
    double hours,
    List<String> audience,
    @Nullable String projectId,
    SessionStatus status
) {}
