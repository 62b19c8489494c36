package io.chengxuan.media.report;

import io.chengxuan.media.export.ExportState.What;
import io.chengxuan.media.export.Exports;
import io.chengxuan.media.export.TableTexts;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pieces as a file, written while they are read, in columns that can be imported again; who takes it is noted first. */
@Component
public class ReportTable {

    private final Outlets outlets;
    private final UnitTree units;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    ReportTable(Outlets outlets, UnitTree units, Exports exports, MessageSource messages, Clock clock) {
        this.outlets = outlets;
        this.units = units;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Everything of a list, page by page.
     *
     * @param unit what the caller gave for the unit
     */
    public void write(
        Function<Paging, Page<Report>> pages,
        TableFormat format,
        @Nullable String unit,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var texts = new TableTexts(messages, locale);
        var page = pages.apply(new Paging(Paging.MAX_SIZE, null));
        exports.listTaken(scope.caller(), What.REPORTS, format, unit);
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
        try (var file = format.to(response, texts.text("export.reports", LocalDate.now(clock)), headings)) {
            for (boolean more = true; more; ) {
                for (var report : page.items()) {
                    file.row(cells(report.state(), names, texts));
                }
                more = page.next() != null;
                if (more) {
                    page = pages.apply(new Paging(Paging.MAX_SIZE, page.next()));
                }
            }
            file.complete();
        }
    }

    private @Nullable Object[] cells(ReportState report, Map<String, String> outletNames, TableTexts texts) {
        return new @Nullable Object[] {
            report.date(),
            outletNames.getOrDefault(report.outletId(), report.outletId()),
            report.title(),
            report.link(),
            report.shares().stream().map(this::share).collect(Collectors.joining("、")),
            texts.word("tone." + report.tone()),
            report.topic(),
            report.series(),
            report.frontPage() ? texts.word("said.yes") : null,
            latest(report, Metric.READS),
            latest(report, Metric.VIEWS),
            texts.text("tier." + report.tier()),
        };
    }

    private String share(ReportState.UnitShare share) {
        var name = units.find(share.unit()).map(Unit::name).orElse(share.unit());
        return share.weight().compareTo(BigDecimal.ONE) == 0 ? name : name + " " + share.weight();
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
