package io.chengxuan.media.search;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.ReportQuery;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is asked of the index: words, of which all have to be there, and filters that weigh nothing. */
final class Question {

    private static final float TITLE_WEIGHS = 3;
    private static final float SUBJECT_WEIGHS = 2;
    /** Words that stand together as they were written weigh more than the same words apart. */
    private static final float TOGETHER = 2;

    private Question() {}

    /** The filters of a list and the caller's scope, the same as {@link ReportQuery} has for the store. */
    static Query filter(ReportQuery query, Scope scope, UnitTree units, LocalDate today) {
        var all = new BooleanQuery.Builder();
        var withdrawn = Boolean.TRUE.equals(query.withdrawn());
        must(all, Entry.STATUS, withdrawn ? Report.Status.WITHDRAWN : Report.Status.REGISTERED);
        if (!scope.city()) {
            var readable = new BooleanQuery.Builder();
            readable.add(in(Entry.OWNER, scope.subtree()), Occur.SHOULD);
            readable.add(in(Entry.UNIT, scope.subtree()), Occur.SHOULD);
            all.add(readable.build(), Occur.FILTER);
        }
        if (query.unit() != null) {
            all.add(in(Entry.UNIT, units.subtree(query.unit())), Occur.FILTER);
        }
        must(all, Entry.OUTLET, query.outlet());
        must(all, Entry.LEVEL, query.level());
        must(all, Entry.KIND, query.kind());
        must(all, Entry.TONE, query.tone());
        must(all, Entry.TIER, query.tier());
        must(all, Entry.WHOLE_TOPIC, query.topic());
        must(all, Entry.WHOLE_SERIES, query.series());
        must(all, Entry.CAMPAIGN, query.campaign());
        must(all, Entry.PROJECT, query.project());
        if (query.from() != null || query.to() != null) {
            long from = query.from() == null ? Long.MIN_VALUE : query.from().toEpochDay();
            long to = query.to() == null ? Long.MAX_VALUE : query.to().toEpochDay();
            all.add(LongField.newRangeQuery(Entry.DATE, from, to), Occur.FILTER);
        }
        if (query.reprint() != null) {
            var reprinted = new TermQuery(new Term(Entry.REPRINT, "REPRINT"));
            all.add(reprinted, query.reprint() ? Occur.FILTER : Occur.MUST_NOT);
        }
        if (Boolean.TRUE.equals(query.due())) {
            all.add(LongField.newRangeQuery(Entry.RECHECK, Long.MIN_VALUE, today.toEpochDay()), Occur.FILTER);
        }
        return all.build();
    }

    static Query of(Words words, Names names, Query filter) {
        var all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        words.parts().forEach(part -> all.add(part(part, names), Occur.MUST));
        return all.build();
    }

    private static Query part(Words.Part part, Names names) {
        if (part.words().equals(List.of(part.text()))) {
            return anywhere(part.text(), names);
        }
        var apart = new BooleanQuery.Builder();
        part.words().forEach(word -> apart.add(anywhere(word, names), Occur.MUST));
        var together = new BoostQuery(anywhere(part.text(), names), TOGETHER);
        return new BooleanQuery.Builder().add(together, Occur.SHOULD).add(apart.build(), Occur.SHOULD).build();
    }

    private static Query anywhere(String text, Names names) {
        var places = new ArrayList<Query>();
        inField(Entry.TITLE, text, TITLE_WEIGHS).ifPresent(places::add);
        inField(Entry.TOPIC, text, SUBJECT_WEIGHS).ifPresent(places::add);
        inField(Entry.SERIES, text, SUBJECT_WEIGHS).ifPresent(places::add);
        named(Entry.OUTLET, names.outlets(text)).ifPresent(places::add);
        named(Entry.UNIT, names.units(text)).ifPresent(places::add);
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    private static Optional<Query> inField(String field, String text, float weight) {
        return Grams.phrase(field, text).map(query -> new BoostQuery(query, weight));
    }

    private static Optional<Query> named(String field, Set<String> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(new ConstantScoreQuery(in(field, ids)));
    }

    static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static void must(BooleanQuery.Builder all, String field, @Nullable Object value) {
        if (value != null) {
            var word = value instanceof Enum<?> one ? one.name() : value.toString();
            all.add(new TermQuery(new Term(field, word)), Occur.FILTER);
        }
    }
}
