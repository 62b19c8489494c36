package io.chengxuan.platform.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.review.Review.State;
import io.chengxuan.platform.review.ReviewStep.What;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTests {

    private static final Map<ReviewLevel, Integer> DAYS = Map.of(
        ReviewLevel.SQUAD,
        1,
        ReviewLevel.DISTRICT,
        2,
        ReviewLevel.CITY,
        3
    );
    private static final List<List<ReviewLevel>> ROUTES = List.of(
        List.of(ReviewLevel.CITY),
        List.of(ReviewLevel.DISTRICT, ReviewLevel.CITY),
        List.of(ReviewLevel.SQUAD, ReviewLevel.DISTRICT, ReviewLevel.CITY)
    );
    private static final ReviewRule ALL = rule(ROUTES.getLast());
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-08");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Random acts against a model that knows only a position and whether somebody decided. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsDoneItIsWhereItsStepsSay(long seed) {
        var random = new Random(seed);
        var rule = rule(ROUTES.get(random.nextInt(ROUTES.size())));
        var day = MONDAY;
        var review = Review.begin(rule, hand("author", day));
        int at = 0;
        boolean decided = false;
        for (int act = 0; act < 100; act++) {
            day = day.plusDays(random.nextInt(3));
            var hand = hand("account" + random.nextInt(4), day);
            int size = rule.route().size();
            var before = review;
            switch (random.nextInt(4)) {
                case 0 -> {
                    boolean may = at < 0;
                    review = tried(may, before, () -> before.handIn(rule, hand));
                    at = may ? 0 : at;
                    decided = !may && decided;
                    assertThat(review.submitter()).isEqualTo(may ? hand.account() : before.submitter());
                }
                case 1 -> {
                    boolean may = at >= 0 && at < size && !decided;
                    review = tried(may, before, () -> before.takeBack(hand));
                    at = may ? -1 : at;
                }
                case 2 -> {
                    boolean may = at >= 0 && at < size;
                    review = tried(may, before, () -> before.pass(rule, hand));
                    at = may ? at + 1 : at;
                    decided |= may;
                }
                default -> {
                    int to = random.nextInt(size + 1) - 1;
                    boolean may = at >= 0 && to < at;
                    var level = to < 0 ? null : rule.route().get(to);
                    review = tried(may, before, () -> before.giveBack(level, "改", rule, hand));
                    at = may ? to : at;
                    decided |= may;
                }
            }
            assertStandsAt(at, review, rule);
        }
    }

    private static void assertStandsAt(int at, Review review, ReviewRule rule) {
        boolean waits = at >= 0 && at < rule.route().size();
        assertThat(review.state() == State.WAITING).isEqualTo(waits);
        assertThat(review.state() == State.PASSED).isEqualTo(at == rule.route().size());
        assertThat(review.level()).isEqualTo(waits ? rule.route().get(at) : null);
        var last = review.steps().getLast();
        assertThat(last.to()).isEqualTo(review.level());
        assertThat(review.dueOn()).isEqualTo(waits ? last.on().plusDays(DAYS.get(review.level())) : null);
        assertThat(review.steps()).hasSizeLessThanOrEqualTo(Review.MOST_STEPS);
        if (review.state() == State.PASSED) {
            assertThat(passedSinceReturned(review.steps())).containsExactlyElementsOf(rule.route());
        }
    }

    /** Levels that have passed it and to or below which it was not given back afterwards. */
    private static List<ReviewLevel> passedSinceReturned(List<ReviewStep> steps) {
        var passed = new ArrayList<ReviewLevel>();
        for (var step : steps) {
            if (step.what() == What.HANDED_IN) {
                passed.clear();
            } else if (step.what() == What.PASSED) {
                passed.add(step.level());
            } else if (step.to() != null) {
                passed.removeIf(level -> level.compareTo(step.to()) >= 0);
            }
        }
        return passed;
    }

    private static Review tried(boolean may, Review before, Supplier<Review> act) {
        if (may) {
            return act.get();
        }
        assertThatThrownBy(act::get).isInstanceOf(Problem.class);
        return before;
    }

    @Test
    void aLevelIsOverdueFromTheDayAfterItsLastOneUntilItDecides() {
        var review = Review.begin(ALL, hand("author", MONDAY)).pass(ALL, hand("squad", MONDAY));
        assertThat(review.dueOn()).isEqualTo(MONDAY.plusDays(2));
        assertThat(review.overdue(MONDAY.plusDays(2))).isFalse();
        assertThat(review.overdue(MONDAY.plusDays(3))).isTrue();

        var decided = review.pass(ALL, hand("district", MONDAY.plusDays(9)));
        assertThat(decided.overdue(MONDAY.plusDays(10))).isFalse();
        assertThat(decided.steps().getLast().overdue()).isTrue();
        assertThat(decided.steps().get(1).overdue()).isFalse();
    }

    @Test
    void whatIsGivenBackToALevelIsDecidedThereAgainAndTheHandInStands() {
        var atCity = Review.begin(ALL, hand("author", MONDAY))
            .pass(ALL, hand("squad", MONDAY))
            .pass(ALL, hand("district", MONDAY));
        var back = atCity.giveBack(ReviewLevel.DISTRICT, "核实地点", ALL, hand("city", MONDAY));
        assertThat(back.level()).isEqualTo(ReviewLevel.DISTRICT);
        assertThat(back.submitter()).isEqualTo("author");
        assertThat(back.below()).containsExactly(ReviewLevel.SQUAD);
        assertThatThrownBy(() -> back.takeBack(hand("author", MONDAY))).hasMessageContaining("review-decided");
        assertThatThrownBy(() -> back.giveBack(ReviewLevel.CITY, "上", ALL, hand("district", MONDAY))).isInstanceOf(
            Problem.class
        );
    }

    @Test
    void whatIsThroughIsGivenBackToAnyLevelAndHasToBePassedFromThere() {
        var through = Review.begin(ALL, hand("author", MONDAY))
            .pass(ALL, hand("squad", MONDAY))
            .pass(ALL, hand("district", MONDAY))
            .pass(ALL, hand("city", MONDAY));
        assertThat(through.below()).isEqualTo(ALL.route());
        var back = through.giveBack(ReviewLevel.CITY, "数字有误", ALL, hand("city", MONDAY));
        assertThat(back.level()).isEqualTo(ReviewLevel.CITY);
        assertThat(back.dueOn()).isEqualTo(MONDAY.plusDays(3));
        assertThat(back.pass(ALL, hand("city", MONDAY)).state()).isEqualTo(State.PASSED);
        assertThat(through.giveBack(null, "重写", ALL, hand("city", MONDAY)).state()).isEqualTo(State.RETURNED);
    }

    @Test
    void aRuleGoesUpwardsAndHasALevel() {
        assertThatThrownBy(() -> rule(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(List.of(ReviewLevel.CITY, ReviewLevel.SQUAD))).isInstanceOf(
            IllegalArgumentException.class
        );
    }

    private static ReviewRule rule(List<ReviewLevel> route) {
        return new ReviewRule(route, DAYS, LocalDate::plusDays);
    }

    private static Hand hand(@Nullable String account, LocalDate day) {
        return new Hand(account, List.of(), Instant.EPOCH, day);
    }
}
