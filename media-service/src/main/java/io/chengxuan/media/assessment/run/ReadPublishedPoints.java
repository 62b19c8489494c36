package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.rules.PublishedPoints;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ReadPublishedPoints implements PublishedPoints {

    private final Assessments assessments;
    private final Scores scores;

    ReadPublishedPoints(Assessments assessments, Scores scores) {
        this.assessments = assessments;
        this.scores = scores;
    }

    @Override
    public Optional<Account> of(YearMonth month) {
        return assessments
            .find(month.toString())
            .filter(found -> found.status() != Assessment.Status.DRAFT)
            .map(this::account);
    }

    private Account account(Assessment assessment) {
        var all = scores.toPublish(assessment.id(), assessment.round());
        var computed = all.stream().collect(Collectors.toMap(Score::unit, Score::computed));
        int decided = all.stream().mapToInt(Score::decisions).sum();
        return new Account(computed, decided);
    }
}
