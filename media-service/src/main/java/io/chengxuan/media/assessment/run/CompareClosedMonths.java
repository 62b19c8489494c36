package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.month.MonthRecords;
import io.chengxuan.media.assessment.month.QuotaHeld;
import io.chengxuan.media.assessment.points.Changes;
import io.chengxuan.media.assessment.points.Changes.Change;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.rules.RuleVersions;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Computes closed months again by the rules that they were closed with, and proposes as corrections what would be different.
 * Which units were below a quota then, and which squads counted for which unit, stays as it was: only what happened to pieces
 * and submissions is in question.
 */
@Component
class CompareClosedMonths {

    private static final int MONTHS = 12;

    private final Assessments assessments;
    private final Scores scores;
    private final Corrections corrections;
    private final RuleVersions rules;
    private final MonthRecords records;
    private final Sweep sweep = new Sweep("The comparison of closed months");

    CompareClosedMonths(
        Assessments assessments,
        Scores scores,
        Corrections corrections,
        RuleVersions rules,
        MonthRecords records
    ) {
        this.assessments = assessments;
        this.scores = scores;
        this.corrections = corrections;
        this.rules = rules;
        this.records = records;
    }

    @Scheduled(
        fixedRateString = "${chengxuan.media.assessment.compare:30m}",
        initialDelayString = "${chengxuan.media.assessment.compare:30m}"
    )
    void compare() {
        sweep.over(() -> assessments.closed(MONTHS), this::compare);
    }

    void compare(Assessment assessment) {
        var before = new HashMap<String, List<Line>>();
        var counted = new HashMap<String, String>();
        var closed = scores.of(assessment.id(), assessment.round());
        for (var score : closed) {
            before.put(score.unit(), score.computed());
            score.counted().forEach(code -> counted.put(code, score.unit()));
        }
        var below = closed
            .stream()
            .filter(score -> score.quotas().stream().anyMatch(QuotaHeld::isShort))
            .map(Score::unit)
            .collect(Collectors.toSet());
        var of = records.of(assessment.month());
        var after = new HashMap<>(of.lines(rules.get(assessment.rulesId()).rules(), counted, below));
        after.keySet().retainAll(before.keySet());
        propose(assessment, Changes.between(before, after).all());
    }

    private void propose(Assessment assessment, List<Change> changes) {
        Map<String, Change> byId = changes
            .stream()
            .collect(Collectors.toMap(change -> Correction.id(assessment.id(), change), change -> change));
        corrections
            .of(assessment.id())
            .stream()
            .filter(known -> !byId.containsKey(known.id()))
            .forEach(known -> compare(known.id(), known.unit(), 0));
        byId.forEach((id, change) -> {
            var command = Command.bySystem("media", change.unit());
            corrections.createIfAbsent(Correction.of(assessment.id(), change), command);
            compare(id, change.unit(), change.points());
        });
    }

    private void compare(String id, String unit, int difference) {
        try {
            corrections.change(id, Command.bySystem("media", unit), at -> at.compare(difference));
        } catch (StaleVersion _) {
            // Somebody decided on it just now; the next comparison sees to it.
        }
    }
}
