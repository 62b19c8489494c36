package io.chengxuan.plan.portfolio;

import io.chengxuan.plan.export.DocumentFormat;
import io.chengxuan.plan.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.Percent;
import io.chengxuan.platform.exports.TableTexts;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio")
class PortfolioController {

    /** Place of the project's name among the columns. */
    private static final int PROJECT = 3;

    private final ReadPortfolio readPortfolio;
    private final Exports exports;
    private final MessageSource messages;

    PortfolioController(ReadPortfolio readPortfolio, Exports exports, MessageSource messages) {
        this.readPortfolio = readPortfolio;
        this.exports = exports;
        this.messages = messages;
    }

    /** The projects asked for, counted from the tasks that the caller may read. */
    @GetMapping
    @PermitAll
    ReadPortfolio.Portfolio portfolio(@ParameterObject PortfolioQuery query, Scope scope) {
        return readPortfolio.read(query, scope);
    }

    /** The same as a file; its last row says so when the year has more projects than were looked at. */
    @GetMapping("/table")
    @PermitAll
    void portfolioTable(
        @ParameterObject PortfolioQuery query,
        @RequestParam(defaultValue = "XLSX") DocumentFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var portfolio = readPortfolio.read(query, scope);
        exports.listTaken(scope.caller(), What.PORTFOLIO, format, query.plan(), query.unit());
        var texts = new TableTexts(messages, locale);
        var headings = texts.headings(
            "plan",
            "no",
            "period",
            "project",
            "kind",
            "responsible",
            "health",
            "reasons",
            "percent",
            "tasks",
            "onTime",
            "late",
            "missing",
            "open",
            "excused"
        );
        var title = texts.text("export.portfolio", String.valueOf(portfolio.year()), portfolio.asOf());
        try (var file = format.to(response, title, headings)) {
            for (var row : portfolio.items()) {
                file.row(cells(row, texts));
            }
            if (portfolio.cut()) {
                var note = new @Nullable Object[headings.length];
                note[PROJECT] = texts.text("export.portfolio.cut");
                file.row(note);
            }
            file.complete();
        }
    }

    private @Nullable Object[] cells(PortfolioRow row, TableTexts texts) {
        var progress = row.progress();
        return new @Nullable Object[] {
            row.planNumber(),
            row.no(),
            row.period().label(),
            row.name(),
            texts.text("kind." + row.kind()),
            String.join("、", row.responsibleNames()),
            texts.text("health." + row.health()),
            row
                .reasons()
                .stream()
                .map(reason -> texts.text("health.reason." + reason.cause(), reason.count()))
                .collect(Collectors.joining("；")),
            new Percent(progress.percent()),
            progress.tasks(),
            progress.onTime(),
            progress.late(),
            progress.missing(),
            progress.open(),
            progress.excused(),
        };
    }
}
