package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.month.QuotaHeld;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.media.report.Share;
import io.chengxuan.platform.access.Scope;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a unit comes by its points; to those in whose scope the unit is. */
@RestController
class ScoreController {

    /** More lines than anybody reads; the file has all of them. */
    static final int MOST_LINES = 2_000;

    private final ReadableScores readable;

    ScoreController(ReadableScores readable) {
        this.readable = readable;
    }

    /**
     * @param source id of the piece, submission, appeal or correction; null for what is about the month as a whole
     * @param rule its id, or CORRECTION, APPEAL, UNIT_CAP, SHORTFALL, REPRINT; of a CAP that of the rule
     * @param points {@code base × times × share}, rounded to two decimals
     */
    record LineView(
        Line.Kind kind,
        @Nullable String source,
        @Nullable String title,
        @Nullable LocalDate date,
        String rule,
        BigDecimal base,
        BigDecimal times,
        BigDecimal share,
        BigDecimal points
    ) {}

    /** @param expected of the year so far */
    record QuotaView(
        String quotaId,
        String measure,
        List<String> outlets,
        BigDecimal expected,
        long actual,
        boolean below
    ) {}

    /** @param of how many lines there are; at most the first 2 000 are given */
    record Explanation(
        String month,
        String unit,
        boolean published,
        BigDecimal total,
        int of,
        List<LineView> lines,
        List<QuotaView> quotas
    ) {}

    @GetMapping("/api/media/assessments/{month}/scores/{unit}")
    @PermitAll
    Explanation explanation(@PathVariable YearMonth month, @PathVariable String unit, Scope scope) {
        var score = readable.score(month, unit, scope);
        var all = score.all();
        return new Explanation(
            score.month(),
            score.unit(),
            score.published(),
            RulesView.points(score.parts().total()),
            all.size(),
            all.stream().limit(MOST_LINES).map(ScoreController::view).toList(),
            score.quotas().stream().map(ScoreController::view).toList()
        );
    }

    private static LineView view(Line line) {
        return new LineView(
            line.kind(),
            line.sourceId(),
            line.title(),
            line.date(),
            line.rule(),
            RulesView.points(line.base()),
            parts(line.times()),
            parts(line.share()),
            RulesView.points(line.points())
        );
    }

    private static QuotaView view(QuotaHeld held) {
        var outlets = held.outlets().stream().map(Enum::name).toList();
        var expected = RulesView.points(held.expected());
        return new QuotaView(held.quotaId(), held.measure().name(), outlets, expected, held.actual(), held.isShort());
    }

    static BigDecimal parts(int tenThousandths) {
        return new BigDecimal(
            BigDecimal.valueOf(tenThousandths)
                .divide(BigDecimal.valueOf(Share.WHOLE))
                .stripTrailingZeros()
                .toPlainString()
        );
    }
}
