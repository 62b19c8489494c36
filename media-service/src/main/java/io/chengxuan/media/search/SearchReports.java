package io.chengxuan.media.search;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.ReportQuery;
import io.chengxuan.media.report.Reports;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds pieces by words, inside what the caller may read. */
@Component
class SearchReports {

    static final int LONGEST = 100;
    private static final int MOST_WORDS = 20;
    private static final int COUNT_ALL = Integer.MAX_VALUE;

    private final ReportIndex index;
    private final Reports reports;
    private final Names names;
    private final UnitTree units;
    private final Clock clock;

    SearchReports(ReportIndex index, Reports reports, Names names, UnitTree units, Clock clock) {
        this.index = index;
        this.reports = reports;
        this.names = names;
        this.units = units;
        this.clock = clock;
    }

    /** @param total how many there are on all pages */
    record Found(Page<Report> page, long total) {}

    private record Hit(String place, String id) {}

    /** {@code search-long} 400, or {@code search-empty} 400 when nothing but punctuation is asked for. */
    Words words(String text) {
        if (text.length() > LONGEST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "search-long", LONGEST);
        }
        var words = Words.of(text);
        if (words.none()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "search-empty");
        }
        if (words.all().size() > MOST_WORDS) {
            throw new Problem(HttpStatus.BAD_REQUEST, "search-words", MOST_WORDS);
        }
        return words;
    }

    /** As they are in the store now: what was changed or moved out of reach a moment ago is not told as it was. */
    Found find(Words words, ReportQuery query, Order order, Scope scope, Paging paging) {
        var asked = Question.of(words, names, Question.filter(query, scope, units, today()));
        return index.ask(searcher -> {
            var after = order.after(paging.place(), paging.placeId());
            var top = searcher.search(
                asked,
                new TopFieldCollectorManager(order.sort(), paging.size() + 1, after, COUNT_ALL)
            );
            var ids = searcher.storedFields();
            var hits = new ArrayList<Hit>();
            for (var each : top.scoreDocs) {
                var id = Objects.requireNonNull(ids.document(each.doc).get(Entry.ID));
                hits.add(new Hit(order.place((FieldDoc) each), id));
            }
            var page = paging.page(hits, Hit::place, Hit::id);
            return new Found(new Page<>(read(page.items(), scope), page.next()), top.totalHits.value());
        });
    }

    /** How many there are, without reading them. */
    long count(Words words, ReportQuery query, Scope scope) {
        var asked = Question.of(words, names, Question.filter(query, scope, units, today()));
        return index.ask(searcher -> (long) searcher.count(asked));
    }

    private List<Report> read(List<Hit> hits, Scope scope) {
        var found = reports
            .withIds(hits.stream().map(Hit::id).toList())
            .stream()
            .collect(Collectors.toMap(Report::id, Function.identity()));
        return hits
            .stream()
            .map(hit -> found.get(hit.id()))
            .filter(report -> report != null && scope.mayRead(report))
            .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
