package io.chengxuan.media.report;

import io.chengxuan.media.export.ExportState.What;
import io.chengxuan.media.export.Exports;
import io.chengxuan.media.export.TableTexts;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pieces as a file, written while they are read; who takes it is noted first. */
@RestController
class ReportTableController {

    private final Reports reports;
    private final Outlets outlets;
    private final UnitTree units;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    ReportTableController(
        Reports reports,
        Outlets outlets,
        UnitTree units,
        Exports exports,
        MessageSource messages,
        Clock clock
    ) {
        this.reports = reports;
        this.outlets = outlets;
        this.units = units;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every piece that the list would show, page by page, in columns that can be imported again. */
    @GetMapping("/api/media/reports/table")
    @PermitAll
    void reportTable(
        @ParameterObject ReportQuery query,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var texts = new TableTexts(messages, locale);
        var today = LocalDate.now(clock);
        var page = reports.page(query, scope, new Paging(Paging.MAX_SIZE, null), today);
        exports.listTaken(scope.caller(), What.REPORTS, format, query.unit());
        var names = outlets.names();
        var headings = texts.headings(
            "date",
            "outlet",
            "title",
            "link",
            "units",
            "tone",
            "topic",
            "series",
            "frontPage",
            "reads",
            "views",
            "tier"
        );
        try (var file = format.to(response, texts.text("export.reports", today), headings)) {
            for (boolean more = true; more; ) {
                for (var report : page.items()) {
                    file.row(cells(report, names, texts));
                }
                more = page.next() != null;
                if (more) {
                    page = reports.page(query, scope, new Paging(Paging.MAX_SIZE, page.next()), today);
                }
            }
            file.complete();
        }
    }

    private @Nullable Object[] cells(Report report, Map<String, String> outletNames, TableTexts texts) {
        var content = report.content();
        var state = report.state();
        return new @Nullable Object[] {
            content.date(),
            outletNames.getOrDefault(content.outletId(), content.outletId()),
            content.title(),
            content.link(),
            state.shares().stream().map(this::share).collect(Collectors.joining("、")),
            texts.word("tone." + content.tone()),
            content.topic(),
            content.series(),
            content.frontPage() ? texts.word("said.yes") : null,
            latest(state, Metric.READS),
            latest(state, Metric.VIEWS),
            texts.text("tier." + state.tier()),
        };
    }

    private String share(ReportState.UnitShare share) {
        var name = units.find(share.unit()).map(Unit::name).orElse(share.unit());
        return share.weight().signum() > 0 && share.weight().stripTrailingZeros().equals(java.math.BigDecimal.ONE)
            ? name
            : name + " " + share.weight();
    }

    private static @Nullable Object latest(ReportState state, Metric metric) {
        return state
            .readings()
            .stream()
            .filter(reading -> reading.metric() == metric)
            .findFirst()
            .<Object>map(reading -> reading.atLeast() ? reading.value() + "+" : reading.value())
            .orElse(null);
    }
}
