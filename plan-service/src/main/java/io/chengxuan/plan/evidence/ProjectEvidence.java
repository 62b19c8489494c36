package io.chengxuan.plan.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services tell of a project.
 *
 * @param derived share of milestones reached, of all sources that count, in whole percents rounded down; null while there
 * are none
 */
public record ProjectEvidence(@Nullable Integer derived, List<Told> sources) {
    /** The services' things that belong to projects. */
    public enum Kind {
        CAMPAIGN,
        TOPIC_CALL,
        DRILL,
    }

    /**
     * One of them.
     *
     * @param abandoned whether it was given up
     * @param rehearsed whether it is only practised; a drill always is one, and counts for the project that asks for it
     * @param counts whether its milestones are in the derived progress
     * @param at when it was told last
     */
    public record Told(
        Kind kind,
        String id,
        String title,
        String status,
        boolean closed,
        boolean abandoned,
        boolean rehearsed,
        boolean counts,
        Instant at,
        List<Step> milestones
    ) {}

    /** A milestone; dates are business dates such as {@code 2026-07-31}. */
    public record Step(String key, String name, @Nullable String plannedOn, @Nullable String reachedOn) {}

    static ProjectEvidence of(List<Told> sources) {
        var steps = sources
            .stream()
            .filter(Told::counts)
            .flatMap(source -> source.milestones().stream())
            .toList();
        long reached = steps
            .stream()
            .filter(step -> step.reachedOn() != null)
            .count();
        return new ProjectEvidence(steps.isEmpty() ? null : (int) ((100 * reached) / steps.size()), sources);
    }
}
