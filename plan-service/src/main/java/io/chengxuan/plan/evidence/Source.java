package io.chengxuan.plan.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, topic call or drill as its events state it: {@code io.chengxuan.campaign.campaign.*},
 * {@code io.chengxuan.media.topic-call.*} and {@code io.chengxuan.sentiment.drill.*}. Other fields are the producer's own.
 *
 * @param projectId the project it belongs to; null for none
 * @param status in the producer's own words, as a code
 * @param milestones at most fifty
 * @param closed whether nothing more is to be expected
 * @param abandoned whether it was given up; null for no
 */
record Source(
    String id,
    @Nullable String projectId,
    String title,
    String status,
    List<Milestone> milestones,
    boolean closed,
    @Nullable Boolean abandoned
) {
    private static final int MOST = 50;

    /** @param reachedOn business date; null while it is to come */
    record Milestone(String key, String name, @Nullable LocalDate plannedOn, @Nullable LocalDate reachedOn) {}

    /** IllegalArgumentException, for the dead letters, when it is not what was agreed. */
    void requireSound() {
        if (title == null || status == null || milestones == null || milestones.size() > MOST) {
            throw new IllegalArgumentException("A source needs title, status and at most 50 milestones: " + id);
        }
        for (var milestone : milestones) {
            if (milestone.key() == null || milestone.name() == null) {
                throw new IllegalArgumentException("A milestone needs key and name: " + id);
            }
        }
    }
}
