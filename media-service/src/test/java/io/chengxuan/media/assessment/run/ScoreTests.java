package io.chengxuan.media.assessment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final Line LINE = Line.decided(Line.Kind.APPEAL, "a", "补计", LocalDate.of(2026, 7, 1), 150);

    private final Score score = Score.of("2026-06", "PD", "URBAN");

    @Test
    void moreLinesThanADocumentHoldsAreRefusedByName() {
        compute(1, Score.MOST_LINES);
        assertThat(score.round()).isEqualTo(1);
        assertThatExceptionOfType(Problem.class)
            .isThrownBy(() -> compute(2, Score.MOST_LINES + 1))
            .satisfies(problem -> assertThat(problem.slug()).isEqualTo("score-too-long"));
        assertThat(score.round()).isEqualTo(1);
    }

    @Test
    void whatWasDecidedStaysWhenItIsComputedAgainAndCountsOnce() {
        score.decide(LINE);
        score.decide(LINE);
        compute(1, 2);
        assertThat(score.parts().total()).isEqualTo(450);
        assertThat(score.parts().corrections()).isEqualTo(150);
    }

    @Test
    void ofAnEarlierRoundOnlyWhatWasDecidedIsPublished() {
        compute(1, 2);
        score.decide(LINE);
        score.publish(2);
        assertThat(score.published()).isTrue();
        assertThat(score.all()).containsExactly(LINE);
        assertThat(score.parts().total()).isEqualTo(150);
    }

    private void compute(int round, int lines) {
        score.compute(round, "URBAN", Collections.nCopies(lines, LINE), List.of(), List.of());
    }
}
