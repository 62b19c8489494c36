package io.chengxuan.plan.plan;

import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A version that an amendment has put in force: the {@code no}-th, from 1, and why. */
public record PlanRevision(int no, String amendmentId, String versionId, Instant at, String actor, String reason) {
    /** The revisions with the next one. */
    static List<PlanRevision> added(
        List<PlanRevision> revisions,
        String amendmentId,
        String versionId,
        String reason,
        Command command
    ) {
        int no = revisions.size() + 1;
        var next = new PlanRevision(no, amendmentId, versionId, command.at(), command.actor(), reason);
        return Stream.concat(revisions.stream(), Stream.of(next)).toList();
    }
}
