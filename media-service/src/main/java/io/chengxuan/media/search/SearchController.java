package io.chengxuan.media.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.ReportQuery;
import io.chengxuan.media.report.ReportState;
import io.chengxuan.media.report.ReportTable;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/reports/search")
class SearchController {

    private final SearchReports search;
    private final IndexFeed feed;
    private final Names names;
    private final ReportTable table;

    SearchController(SearchReports search, IndexFeed feed, Names names, ReportTable table) {
        this.search = search;
        this.feed = feed;
        this.names = names;
        this.table = table;
    }

    /** @param marks where the words stand, in OUTLET in the outlet's name */
    record Found(@JsonUnwrapped ReportState report, long version, List<Marks.Mark> marks) {}

    /**
     * @param total how many there are on all pages
     * @param instead when nothing was found
     * @param filling how far the index has come that is just being made; null when it has everything
     */
    record Answer(
        List<Found> items,
        @Nullable String next,
        long total,
        List<Instead> instead,
        IndexFeed.@Nullable Filling filling
    ) {}

    /**
     * Pieces in scope with all the words in title, topic, series, or in a name of the outlet or of a unit. Chinese is found
     * wherever it stands; width, case and punctuation do not count.
     */
    @GetMapping
    @PermitAll
    Answer search(
        @RequestParam String text,
        @ParameterObject ReportQuery query,
        @RequestParam(defaultValue = "RELEVANCE") Order order,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        var words = search.words(text);
        var found = search.find(words, query, order, scope, paging);
        return new Answer(
            found
                .page()
                .items()
                .stream()
                .map(report -> found(report, words))
                .toList(),
            found.page().next(),
            found.total(),
            found.total() > 0 ? List.of() : Instead.of(words, query, scope, search),
            feed.filling()
        );
    }

    /** Every piece that is found, in the same order, as a file in columns that can be imported again. */
    @GetMapping("/table")
    @PermitAll
    void searchTable(
        @RequestParam String text,
        @ParameterObject ReportQuery query,
        @RequestParam(defaultValue = "RELEVANCE") Order order,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var words = search.words(text);
        table.write(
            paging -> search.find(words, query, order, scope, paging).page(),
            format,
            query.unit(),
            scope,
            locale,
            response
        );
    }

    private Found found(Report report, Words words) {
        var state = report.state();
        var marks = Stream.of(
            Marks.in(Marks.Place.TITLE, state.title(), words),
            Marks.in(Marks.Place.TOPIC, state.topic(), words),
            Marks.in(Marks.Place.SERIES, state.series(), words),
            Marks.in(Marks.Place.OUTLET, names.outlet(state.outletId()), words)
        );
        return new Found(state, report.version(), marks.flatMap(List::stream).toList());
    }
}
