package io.chengxuan.media.report;

import io.chengxuan.media.export.What;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.media.project.Campaigns;
import io.chengxuan.media.project.Projects;
import io.chengxuan.media.project.Subject;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pieces as a file, written while they are read, in columns that can be imported again; who takes it is noted first. */
@Component
public class ReportTable {

    private final Outlets outlets;
    private final Projects projects;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    ReportTable(
        Outlets outlets,
        Projects projects,
        Campaigns campaigns,
        UnitTree units,
        Exports exports,
        MessageSource messages,
        Clock clock
    ) {
        this.outlets = outlets;
        this.projects = projects;
        this.campaigns = campaigns;
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
            "project",
            "campaign",
            "frontPage",
            "reads",
            "views",
            "tier"
        );
        try (var file = format.to(response, texts.text("export.reports", LocalDate.now(clock)), headings)) {
            for (boolean more = true; more; ) {
                var named = named(page.items());
                for (var report : page.items()) {
                    file.row(cells(report.state(), names, named, texts));
                }
                more = page.next() != null;
                if (more) {
                    page = pages.apply(new Paging(Paging.MAX_SIZE, page.next()));
                }
            }
            file.complete();
        }
    }

    private @Nullable Object[] cells(
        ReportState report,
        Map<String, String> outletNames,
        Map<String, String> named,
        TableTexts texts
    ) {
        return new @Nullable Object[] {
            report.date(),
            outletNames.getOrDefault(report.outletId(), report.outletId()),
            report.title(),
            report.link(),
            report.shares().stream().map(this::share).collect(Collectors.joining("、")),
            texts.word("tone." + report.tone()),
            report.topic(),
            report.series(),
            name(named, report.projectId()),
            name(named, report.campaignId()),
            report.frontPage() ? texts.word("said.yes") : null,
            latest(report, Metric.READS),
            latest(report, Metric.VIEWS),
            texts.text("tier." + report.tier()),
        };
    }

    /** Names of the projects and campaigns of a page, by id. */
    private Map<String, String> named(List<Report> reports) {
        var states = reports.stream().map(Report::state).toList();
        return Stream.concat(
            projects.named(ids(states, ReportState::projectId)).stream(),
            campaigns.named(ids(states, ReportState::campaignId)).stream()
        ).collect(Collectors.toMap(Subject::id, Subject::name, (one, _) -> one));
    }

    private static List<String> ids(List<ReportState> states, Function<ReportState, @Nullable String> id) {
        return states
            .stream()
            .flatMap(state -> Stream.ofNullable(id.apply(state)))
            .distinct()
            .toList();
    }

    private static @Nullable String name(Map<String, String> named, @Nullable String id) {
        return id == null ? null : named.get(id);
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
