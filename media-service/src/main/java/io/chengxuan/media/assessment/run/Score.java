package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.month.QuotaHeld;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.points.Scoring;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The points of one unit in one month, with the lines that they come of. Computed lines are put in place of those of an
 * earlier round; what people decided, corrections and what was granted on appeal, stays beside them.
 */
@Document("scores")
class Score extends Aggregate {

    /** With the longest titles that is 13 MB, and a document of the store holds 16. */
    static final int MOST_LINES = 15_000;

    private final String month;
    private final String unit;
    private @Nullable String group;
    private int round;
    private boolean published;
    private Parts parts;
    private List<QuotaHeld> quotas;
    private List<Line> lines = List.of();
    private List<Line> decided = List.of();
    /** Codes of the units that counted for this one. */
    private List<String> counted = List.of();

    enum What {
        COMPUTED,
        PUBLISHED,
        CORRECTED,
    }

    /** What the points come of, in hundredths; together the total. */
    record Parts(int coverage, int submissions, int deductions, int caps, int corrections) {
        static final Parts NONE = new Parts(0, 0, 0, 0, 0);

        int total() {
            return coverage + submissions + deductions + caps + corrections;
        }
    }

    Score(
        String id,
        String month,
        String unit,
        @Nullable String group,
        int round,
        Parts parts,
        List<QuotaHeld> quotas
    ) {
        super(id);
        this.month = month;
        this.unit = unit;
        this.group = group;
        this.round = round;
        this.parts = parts;
        this.quotas = quotas;
    }

    static String id(String month, String unit) {
        return month + "-" + unit;
    }

    static Score of(String month, String unit, @Nullable String group) {
        return new Score(id(month, unit), month, unit, group, 0, Parts.NONE, List.of());
    }

    /**
     * Nothing happens when that round, or a later one, was taken already; {@code score-too-long} 409.
     *
     * @param codes of the units that count for this one
     */
    void compute(int inRound, @Nullable String ofGroup, List<Line> found, List<QuotaHeld> held, List<String> codes) {
        if (inRound > round && !published) {
            if (found.size() > MOST_LINES) {
                throw Problem.conflict("score-too-long", unit, MOST_LINES);
            }
            counted = List.copyOf(codes);
            round = inRound;
            group = ofGroup;
            lines = List.copyOf(found);
            quotas = held;
            add();
            raise(What.COMPUTED);
        }
    }

    /** Of one that was not computed in the last round only what people decided is published. */
    void publish(int lastRound) {
        if (!published) {
            if (round < lastRound) {
                lines = List.of();
                quotas = List.of();
                counted = List.of();
                add();
            }
            published = true;
            raise(What.PUBLISHED);
        }
    }

    /** Adds what a person decided; once, whoever asks again. */
    void decide(Line line) {
        if (has(line)) {
            return;
        }
        if (decided.size() >= 1_000) {
            throw Problem.conflict("too-many-corrections", decided.size());
        }
        decided = Stream.concat(decided.stream(), Stream.of(line)).toList();
        add();
        raise(What.CORRECTED);
    }

    private void add() {
        int coverage = 0;
        int submissions = 0;
        int deductions = 0;
        int caps = 0;
        for (var line : lines) {
            boolean month = line.kind() == Line.Kind.CAP || line.kind() == Line.Kind.QUOTA;
            if (month) {
                caps += line.points();
            } else if (line.points() < 0) {
                deductions += line.points();
            } else if (line.kind() == Line.Kind.PIECE) {
                coverage += line.points();
            } else {
                submissions += line.points();
            }
        }
        parts = new Parts(coverage, submissions, deductions, caps, Scoring.total(decided));
    }

    List<Line> all() {
        var all = new ArrayList<>(lines);
        all.addAll(decided);
        return all;
    }

    List<String> counted() {
        return counted;
    }

    boolean isDecided() {
        return !decided.isEmpty();
    }

    int decisions() {
        return decided.size();
    }

    boolean has(Line line) {
        return decided.contains(line);
    }

    /** What the rules gave, without what people decided. */
    List<Line> computed() {
        return lines;
    }

    @Override
    public String unit() {
        return unit;
    }

    String month() {
        return month;
    }

    @Nullable
    String group() {
        return group;
    }

    int round() {
        return round;
    }

    boolean published() {
        return published;
    }

    Parts parts() {
        return parts;
    }

    List<QuotaHeld> quotas() {
        return quotas;
    }

    @Override
    protected ScoreState state() {
        return new ScoreState(
            id(),
            month,
            unit,
            published,
            RulesView.points(parts.total()),
            RulesView.points(parts.coverage()),
            RulesView.points(parts.submissions()),
            RulesView.points(parts.deductions()),
            RulesView.points(parts.caps()),
            RulesView.points(parts.corrections()),
            quotas.stream().anyMatch(QuotaHeld::isShort)
        );
    }
}
