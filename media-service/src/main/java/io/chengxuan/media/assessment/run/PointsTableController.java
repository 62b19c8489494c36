package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.media.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranking, and the explanation of one unit's points, as files; who takes them is noted first. */
@RestController
class PointsTableController {

    private final Standings standings;
    private final ReadableScores readable;
    private final Exports exports;
    private final MessageSource messages;

    PointsTableController(Standings standings, ReadableScores readable, Exports exports, MessageSource messages) {
        this.standings = standings;
        this.readable = readable;
        this.exports = exports;
        this.messages = messages;
    }

    /** What is published of some months, as the list shows it. */
    @GetMapping("/api/media/assessments/ranking/table")
    @PermitAll
    void rankingTable(
        @RequestParam YearMonth from,
        @RequestParam @Nullable YearMonth to,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var last = to == null ? from : to;
        if (last.isBefore(from) || from.plusYears(1).isBefore(last)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-order");
        }
        var texts = new TableTexts(messages, locale);
        exports.taken(scope.caller(), What.RANKING, format, from.toString());
        var headings = texts.headings(
            "group",
            "rank",
            "unit",
            "points",
            "coverage",
            "submissionPoints",
            "deductions",
            "caps",
            "corrections"
        );
        try (var file = format.to(response, texts.text("export.ranking", from, last), headings)) {
            for (var row : standings.of(from, last, false)) {
                file.row(
                    texts.text("group." + row.group()),
                    row.rank(),
                    row.name(),
                    row.points(),
                    row.coverage(),
                    row.submissions(),
                    row.deductions(),
                    row.caps(),
                    row.corrections()
                );
            }
            file.complete();
        }
    }

    /** Every line, also beyond those that the page shows. */
    @GetMapping("/api/media/assessments/{month}/scores/{unit}/table")
    @PermitAll
    void explanationTable(
        @PathVariable YearMonth month,
        @PathVariable String unit,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var score = readable.score(month, unit, scope);
        var texts = new TableTexts(messages, locale);
        exports.taken(scope.caller(), What.EXPLANATION, format, score.id());
        var headings = texts.headings("about", "date", "title", "rule", "base", "times", "share", "points");
        try (var file = format.to(response, texts.text("export.explanation", month, unit), headings)) {
            for (var line : score.all()) {
                file.row(
                    texts.text("line." + line.kind()),
                    line.date(),
                    line.title(),
                    rule(line, texts),
                    RulesView.points(line.base()),
                    ScoreController.parts(line.times()),
                    ScoreController.parts(line.share()),
                    RulesView.points(line.points())
                );
            }
            file.complete();
        }
    }

    private static String rule(Line line, TableTexts texts) {
        if (line.rule().startsWith("OUTLET_")) {
            var parts = line.rule().split("_", 3);
            return texts.word("outlet.level." + parts[1]) + texts.word("outlet.kind." + parts[2]);
        }
        return texts.text("rule." + line.rule());
    }
}
