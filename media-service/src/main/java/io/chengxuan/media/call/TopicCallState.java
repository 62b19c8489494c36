package io.chengxuan.media.call;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a call; plan-service files it under the project.
 *
 * @param closed whether nothing more is to be expected
 * @param abandoned whether it was withdrawn
 * @param addressees codes of the units it is addressed to; none before it is opened
 * @param originalDeadline what the deadline was when it was opened
 */
@LogicalType("io.chengxuan.media.topic-call")
record TopicCallState(
    String id,
    @Nullable String projectId,
    String title,
    CallStatus status,
    List<Milestone> milestones,
    boolean closed,
    boolean abandoned,
    @Nullable String channelId,
    @Nullable String columnId,
    List<String> addressees,
    Instant deadline,
    Instant originalDeadline
) {
    /** A step as the project's page shows it, in the users' language; dates are business dates. */
    record Milestone(String key, String name, @Nullable LocalDate plannedOn, @Nullable LocalDate reachedOn) {}

    static List<Milestone> milestones(@Nullable Instant openedAt, Instant deadline, @Nullable Instant closedAt) {
        return List.of(
            new Milestone("issued", "发布征集", null, day(openedAt)),
            new Milestone("deadline", "截稿", day(deadline), day(closedAt))
        );
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, BUSINESS_ZONE);
    }
}
