package io.chengxuan.media.interview;

import io.chengxuan.platform.outbox.LogicalType;
import io.chengxuan.platform.review.ReviewLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a request for an interview: neither questions nor answers nor reasons.
 *
 * @param level where it waits for approval; {@code dueOn} the last day on which that is in time
 * @param reports the pieces that came of it
 */
@LogicalType("io.chengxuan.media.interview-request")
record InterviewState(
    String id,
    String unit,
    String outletId,
    @Nullable String contactId,
    LocalDateTime from,
    LocalDateTime to,
    String subject,
    boolean urgent,
    InterviewStatus status,
    @Nullable ReviewLevel level,
    @Nullable LocalDate dueOn,
    Instant requestedAt,
    @Nullable LocalDate heldOn,
    List<String> reports
) {
    static InterviewState of(InterviewRequest request) {
        var content = request.content();
        var result = request.result();
        return new InterviewState(
            request.id(),
            request.unit(),
            content.outlet(),
            content.contact(),
            content.from(),
            content.to(),
            content.subject(),
            content.urgent(),
            request.status(),
            request.level(),
            request.dueOn(),
            request.requestedAt(),
            result == null ? null : result.heldOn(),
            result == null ? List.of() : result.pieces()
        );
    }
}
