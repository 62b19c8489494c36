package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts into the scores what people decided: each once, also after a kill between the decision and its line. A correction whose
 * month was published meanwhile is proposed again; one that was confirmed while no month was a draft goes into the next that is.
 */
@Component
class ApplyDecisions {

    private final Appeals appeals;
    private final Assessments assessments;
    private final Corrections corrections;
    private final Scores scores;
    private final Sweep ofAppeals = new Sweep("What was granted on appeal");
    private final Sweep ofWaiting = new Sweep("What waits for a month");
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
        ofWaiting.over(this::waiting, this::giveMonth);
        ofCorrections.over(corrections::toApply, this::apply);
    }

    private List<Correction> waiting() {
        return assessments
            .lastOpen()
            .map(open -> corrections.waiting(open.id()))
            .orElse(List.of());
    }

    private void giveMonth(Correction correction) {
        var command = Command.bySystem("media", correction.unit());
        assessments
            .openAfter(correction.month())
            .ifPresent(open -> corrections.change(correction.id(), command, at -> at.goInto(open.id())));
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
            var into = Objects.requireNonNull(entry.into());
            var empty = Score.of(into, correction.unit(), null);
            var there = scores.find(empty.id()).filter(score -> score.has(line));
            if (there.isPresent() || assessments.takeCorrection(into, command)) {
                scores.changeSurely(empty, command, score -> score.decide(line));
                corrections.change(correction.id(), command, at -> at.applied(entry.no()));
            } else {
                corrections.change(correction.id(), command, at -> at.putBack(entry.no()));
            }
        }
    }
}
