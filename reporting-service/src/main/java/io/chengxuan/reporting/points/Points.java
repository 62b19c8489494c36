package io.chengxuan.reporting.points;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.reporting.figures.Fact;
import io.chengxuan.reporting.figures.Subject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The subject points: one fact for each unit and month, in a cell of its own; points in hundredths. */
final class Points implements Subject<PointsBoard> {

    static final String NAME = "points";
    /** What the points of a month come of; together the total. */
    static final List<String> PARTS = List.of("coverage", "submissions", "deductions", "caps", "corrections");
    private static final String TYPES = "io.chengxuan.media.score.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public Fact fact(IncomingEvent event) {
        var score = event.dataAs(Score.class);
        var key = new PointsKey(score.unit(), YearMonth.parse(score.month()));
        var fields = new Document("standing", score.published() ? "PUBLISHED" : "DRAFT")
            .append("month", score.month())
            .append("unit", score.unit())
            .append("coverage", hundredths(score.coverage()))
            .append("submissions", hundredths(score.submissions()))
            .append("deductions", hundredths(score.deductions()))
            .append("caps", hundredths(score.caps()))
            .append("corrections", hundredths(score.corrections()))
            .append("belowQuota", score.belowQuota());
        return new Fact(event.aggregateId(), event.sequence(), List.of(key.toString()), fields);
    }

    private static int hundredths(BigDecimal points) {
        return points.movePointRight(2).intValueExact();
    }

    @Override
    public List<String> measures() {
        var all = new ArrayList<>(PARTS);
        all.addAll(List.of("standing", "belowQuota"));
        return all;
    }

    @Override
    public List<List<String>> lookups() {
        return List.of(List.of("month", "_id"));
    }

    @Override
    public PointsBoard board() {
        return new PointsBoard();
    }
}
