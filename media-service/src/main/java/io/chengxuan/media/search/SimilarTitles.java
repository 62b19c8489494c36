package io.chengxuan.media.search;

import io.chengxuan.media.report.Report;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/** Pieces with titles that share much of a title. */
@Component
public class SimilarTitles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReportIndex index;
    private final IndexFeed feed;

    SimilarTitles(ReportIndex index, IndexFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    /** Whether everything that has been told until now is found; waits some seconds for it. */
    public boolean ready() {
        return feed.caughtUp(PATIENCE);
    }

    /** What titles are compared by: pairs of Chinese characters, words and numbers, each once. */
    public static Set<String> parts(String title) {
        var parts = new TreeSet<>(Grams.of(title).values());
        boolean pairs = parts.stream().anyMatch(part -> part.length() > 1);
        if (pairs) {
            parts.removeIf(part -> part.length() == 1 && Character.isIdeographic(part.charAt(0)));
        }
        return parts;
    }

    /**
     * Ids of registered pieces that appeared on these days, both included, and whose titles have at least so many of the parts;
     * those with the most first.
     */
    public List<String> of(Set<String> parts, int atLeast, LocalDate from, LocalDate to, int most) {
        var shared = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, atLeast));
        parts.forEach(part -> shared.add(new TermQuery(new Term(Entry.TITLE, part)), Occur.SHOULD));
        var all = new BooleanQuery.Builder()
            .add(shared.build(), Occur.MUST)
            .add(LongField.newRangeQuery(Entry.DATE, from.toEpochDay(), to.toEpochDay()), Occur.FILTER)
            .add(new TermQuery(new Term(Entry.STATUS, Report.Status.REGISTERED.name())), Occur.FILTER)
            .build();
        return index.ask(searcher -> {
            var ids = new ArrayList<String>();
            for (var found : searcher.search(all, most).scoreDocs) {
                ids.add(searcher.storedFields().document(found.doc, Set.of(Entry.ID)).get(Entry.ID));
            }
            return ids;
        });
    }
}
