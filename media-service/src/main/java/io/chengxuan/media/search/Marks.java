package io.chengxuan.media.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Where the words of a question stand in a text. */
final class Marks {

    private static final String TEXT = "text";

    private Marks() {}

    enum Place {
        TITLE,
        TOPIC,
        SERIES,
        OUTLET,
    }

    /**
     * A part of a text to be marked.
     *
     * @param from where it begins, counted in UTF-16 units from 0
     * @param to where it ends, not included
     */
    record Mark(Place place, int from, int to) {}

    /** In their order; parts that touch are one. */
    static List<Mark> in(Place place, @Nullable String text, Words words) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var index = new MemoryIndex(true);
        index.addField(TEXT, text, Grams.ANALYZER);
        var found = new ArrayList<Mark>();
        for (var part : words.parts()) {
            find(index, part.text(), place, found);
            part.words().forEach(word -> find(index, word, place, found));
        }
        return joined(found);
    }

    private static void find(MemoryIndex index, String wanted, Place place, List<Mark> found) {
        Grams.phrase(TEXT, wanted).ifPresent(phrase -> find(index, phrase, place, found));
    }

    private static void find(MemoryIndex index, Query phrase, Place place, List<Mark> found) {
        try {
            var searcher = index.createSearcher();
            var weight = searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1);
            var matches = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
            var at = matches == null ? null : matches.getMatches(TEXT);
            while (at != null && at.next()) {
                found.add(new Mark(place, at.startOffset(), at.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Mark> joined(List<Mark> found) {
        found.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
        var joined = new ArrayList<Mark>();
        for (var mark : found) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && mark.from() <= last.to()) {
                joined.set(joined.size() - 1, new Mark(mark.place(), last.from(), Math.max(last.to(), mark.to())));
            } else {
                joined.add(mark);
            }
        }
        return List.copyOf(joined);
    }
}
