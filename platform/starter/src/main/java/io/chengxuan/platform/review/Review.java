package io.chengxuan.platform.review;

import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the review of something is: a value inside an aggregate, that each act gives another one of. Nothing in it depends
 * on the day it is looked at, so that no clock has to change it.
 *
 * @param route levels it passes through, upwards
 * @param level where it waits; null while it does not
 * @param dueOn last day on which that level decides in time
 * @param submitter account that handed it in last
 * @param steps what was done, the first one first; of a long history the latest
 */
public record Review(
    State state,
    List<ReviewLevel> route,
    @Nullable ReviewLevel level,
    @Nullable LocalDate dueOn,
    String submitter,
    List<ReviewStep> steps
) {
    public static final int MOST_STEPS = 60;

    public enum State {
        WAITING,
        /** The last level has passed it. */
        PASSED,
        /** It is with its author again, with a reason. */
        RETURNED,
        TAKEN_BACK,
    }

    /** Handed in for the first time. */
    public static Review begin(ReviewRule rule, Hand hand) {
        return new Review(State.TAKEN_BACK, rule.route(), null, null, hand.account(), List.of()).handIn(rule, hand);
    }

    /** Handed in again: all levels look at it anew. {@code review-waiting} 409 while it is with them or through. */
    public Review handIn(ReviewRule rule, Hand hand) {
        if (state == State.WAITING || state == State.PASSED) {
            throw Problem.conflict("review-waiting");
        }
        var first = rule.route().getFirst();
        var step = step(ReviewStep.What.HANDED_IN, first, hand, null);
        return new Review(
            State.WAITING,
            rule.route(),
            first,
            rule.due(first, hand.today()),
            hand.account(),
            with(step)
        );
    }

    /** By its author, while nobody has decided on it since it was handed in: {@code review-decided} 409 afterwards. */
    public Review takeBack(Hand hand) {
        requireWaiting();
        if (steps.getLast().what() != ReviewStep.What.HANDED_IN) {
            throw Problem.conflict("review-decided");
        }
        return ended(State.TAKEN_BACK, step(ReviewStep.What.TAKEN_BACK, null, hand, null));
    }

    /** To the next level, or through. {@code review-not-waiting} 409. */
    public Review pass(ReviewRule rule, Hand hand) {
        requireWaiting();
        int next = route.indexOf(level) + 1;
        if (next == route.size()) {
            return ended(State.PASSED, step(ReviewStep.What.PASSED, null, hand, null));
        }
        return waiting(route.get(next), ReviewStep.What.PASSED, rule, hand, null);
    }

    /**
     * Also what is through, to any level.
     *
     * @param to a level below that it has come through, {@code review-step} 422 for any other; null for its author
     */
    public Review giveBack(@Nullable ReviewLevel to, String reason, ReviewRule rule, Hand hand) {
        if (state != State.PASSED) {
            requireWaiting();
        }
        if (to == null) {
            return ended(State.RETURNED, step(ReviewStep.What.RETURNED, null, hand, reason));
        }
        if (!below().contains(to)) {
            throw Problem.invalid().at("/to", "review-step");
        }
        return waiting(to, ReviewStep.What.RETURNED, rule, hand, reason);
    }

    /** Levels to which it can be given back. */
    public List<ReviewLevel> below() {
        if (state == State.PASSED) {
            return route;
        }
        return level == null ? List.of() : route.subList(0, route.indexOf(level));
    }

    /** Whether it waits longer than the level has. */
    public boolean overdue(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw Problem.conflict("review-not-waiting");
        }
    }

    private Review waiting(ReviewLevel at, ReviewStep.What what, ReviewRule rule, Hand hand, @Nullable String reason) {
        var due = rule.due(at, hand.today());
        return new Review(State.WAITING, route, at, due, submitter, with(step(what, at, hand, reason)));
    }

    private Review ended(State end, ReviewStep step) {
        return new Review(end, route, null, null, submitter, with(step));
    }

    private ReviewStep step(ReviewStep.What what, @Nullable ReviewLevel to, Hand hand, @Nullable String reason) {
        return new ReviewStep(what, level, to, hand.account(), hand.lent(), hand.at(), hand.today(), dueOn, reason);
    }

    private List<ReviewStep> with(ReviewStep step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()));
    }
}
