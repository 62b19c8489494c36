package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.month.MonthRecords;
import io.chengxuan.media.assessment.rules.RuleVersions;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what is left to be done to the scores of a month: computes them, or tells that they are published. Scores have ids
 * that derive from month and unit and say which round they are of, so it goes on after a kill and does nothing twice.
 */
@Component
class RunAssessments {

    private final Assessments assessments;
    private final Scores scores;
    private final RuleVersions rules;
    private final MonthRecords records;
    private final Sweep sweep = new Sweep("The assessment of a month");

    RunAssessments(Assessments assessments, Scores scores, RuleVersions rules, MonthRecords records) {
        this.assessments = assessments;
        this.scores = scores;
        this.rules = rules;
        this.records = records;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        sweep.over(assessments::toDo, this::run);
    }

    private void run(Assessment assessment) {
        var command = Command.bySystem("media", assessment.unit());
        if (assessment.work() == Assessment.Work.PUBLISH) {
            scores
                .toPublish(assessment.id(), assessment.round())
                .forEach(score -> scores.changeSurely(score.id(), command, at -> at.publish(assessment.round())));
            assessments.changeSurely(assessment.id(), command, Assessment::told);
            return;
        }
        try {
            compute(assessment, command);
        } catch (Problem refused) {
            assessments.changeSurely(assessment.id(), command, at -> at.failed(assessment.round(), refused.slug()));
        }
    }

    private void compute(Assessment assessment, Command command) {
        var version = rules.get(assessment.rulesId());
        var of = records.of(assessment.month());
        var lines = of.lines(version.rules());
        var counted = of.ranked().counted();
        int round = assessment.round();
        for (var unit : of.ranked().all()) {
            var found = lines.getOrDefault(unit.id(), List.of());
            var held = of.quotas().getOrDefault(unit.id(), List.of());
            scores.changeSurely(Score.of(assessment.id(), unit.id(), unit.group()), command, score ->
                score.compute(round, unit.group(), found, held, counted.getOrDefault(unit.id(), List.of()))
            );
        }
        assessments.changeSurely(assessment.id(), command, at -> at.computed(round, of.count(), of.submissions()));
    }
}
