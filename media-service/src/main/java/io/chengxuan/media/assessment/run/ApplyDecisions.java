package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts into the scores what people decided: each once, also after a kill between the decision and its line. A correction whose
 * month was published meanwhile is proposed again.
 */
@Component
class ApplyDecisions {

    private final Appeals appeals;
    private final Assessments assessments;
    private final Corrections corrections;
    private final Scores scores;
    private final Sweep ofAppeals = new Sweep("What was granted on appeal");
    private final Sweep ofCorrections = new Sweep("What was corrected");

    ApplyDecisions(Appeals appeals, Assessments assessments, Corrections corrections, Scores scores) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.corrections = corrections;
        this.scores = scores;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        ofAppeals.over(appeals::toApply, this::apply);
        ofCorrections.over(corrections::toApply, this::apply);
    }

    private void apply(Appeal appeal) {
        var command = Command.bySystem("media", appeal.unit());
        var line = Objects.requireNonNull(appeal.line());
        scores.changeSurely(Score.id(appeal.month(), appeal.unit()), command, score -> score.decide(line));
        appeals.change(appeal.id(), command, Appeal::apply);
    }

    private void apply(Correction correction) {
        var command = Command.bySystem("media", correction.unit());
        for (var entry : correction.toApply()) {
            var line = correction.line(entry);
            var empty = Score.of(entry.into(), correction.unit(), null);
            var there = scores.find(empty.id()).filter(score -> score.has(line));
            if (there.isPresent() || assessments.takeCorrection(entry.into(), command)) {
                scores.changeSurely(empty, command, score -> score.decide(line));
                corrections.change(correction.id(), command, at -> at.applied(entry.no()));
            } else {
                corrections.change(correction.id(), command, at -> at.putBack(entry.no()));
            }
        }
    }
}
