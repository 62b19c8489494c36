package io.chengxuan.plan.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.portfolio.PortfolioRule.Cause;
import io.chengxuan.plan.portfolio.PortfolioRule.Health;
import io.chengxuan.plan.portfolio.PortfolioRule.Reason;
import org.junit.jupiter.api.Test;

class PortfolioRuleTests {

    private final PortfolioRule rule = new PortfolioRule(10, 25, 25);

    @Test
    void nothingMissingBehindOrDueSoonIsOnTrack() {
        assertThat(rule.judge(tally(20, 0, 20, 0, 4, 0)).health()).isEqualTo(Health.ON_TRACK);
        assertThat(rule.judge(tally(0, 0, 0, 0, 0, 0)).health()).isEqualTo(Health.ON_TRACK);
    }

    @Test
    void oneMissingForAFewDaysIsARisk() {
        var judgement = rule.judge(tally(20, 1, 19, 0, 0, 10));

        assertThat(judgement.health()).isEqualTo(Health.AT_RISK);
        assertThat(judgement.reasons()).containsExactly(new Reason(Cause.MISSING, 1));
    }

    @Test
    void oneMissingForLongOrMissingInManyUnitsIsOffTrack() {
        assertThat(rule.judge(tally(20, 1, 19, 0, 0, 11)).reasons()).startsWith(new Reason(Cause.OVERDUE, 11));
        assertThat(rule.judge(tally(20, 5, 15, 0, 0, 1)).health()).isEqualTo(Health.OFF_TRACK);
        assertThat(rule.judge(tally(20, 4, 16, 0, 0, 1)).health()).isEqualTo(Health.AT_RISK);
    }

    @Test
    void dueSoonOrAQuarterBehindIsARisk() {
        assertThat(rule.judge(tally(20, 0, 20, 1, 0, 0)).reasons()).containsExactly(new Reason(Cause.SOON, 1));
        assertThat(rule.judge(tally(20, 0, 20, 0, 5, 0)).reasons()).containsExactly(new Reason(Cause.BEHIND, 5));
    }

    private static Progress.Tally tally(int tasks, int missing, int open, int soon, int behind, int overdueDays) {
        return new Progress.Tally(tasks, 0, 0, 0, missing, open, 0, soon, behind, overdueDays, 0);
    }
}
