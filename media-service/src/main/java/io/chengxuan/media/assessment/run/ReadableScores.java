package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Problem;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The points that a caller may see line by line: of the units in their scope. Drafts, and what was not published with its month, are the city's. */
@Component
class ReadableScores {

    private final Assessments assessments;
    private final Scores scores;

    ReadableScores(Assessments assessments, Scores scores) {
        this.assessments = assessments;
        this.scores = scores;
    }

    /** {@code not-found} for everything else. */
    Score score(YearMonth month, String unit, Scope scope) {
        assessments.readable(month, scope);
        if (!scope.owns(unit)) {
            throw Problem.notFound(Score.class.getSimpleName(), unit);
        }
        var score = scores.get(Score.id(month.toString(), unit));
        if (!scope.city() && !score.published()) {
            throw Problem.notFound(Score.class.getSimpleName(), unit);
        }
        return score;
    }
}
