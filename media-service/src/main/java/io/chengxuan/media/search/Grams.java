package io.chengxuan.media.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Texts as characters and pairs of characters for Chinese, as words and numbers otherwise; width, case and punctuation do
 * not count. Part of a Chinese text is found wherever it stands, however a dictionary would cut it.
 */
final class Grams extends Analyzer {

    static final Grams ANALYZER = new Grams();

    /** Titles are punctuated in many ways, and the words on both sides still belong together. */
    private static final Pattern BETWEEN_CHINESE = Pattern.compile(
        "(?<=\\p{IsHan})[\\p{P}\\p{S}\\p{Cf}\\s]+(?=\\p{IsHan})"
    );
    private static final Pattern ELSEWHERE = Pattern.compile("[\\p{P}\\p{S}\\p{Cf}]+");

    private Grams() {}

    @Override
    protected Reader initReader(String field, Reader reader) {
        var narrow = new CJKWidthCharFilter(reader);
        return new PatternReplaceCharFilter(ELSEWHERE, " ", new PatternReplaceCharFilter(BETWEEN_CHINESE, "", narrow));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var pairs = new CJKBigramFilter(new LowerCaseFilter(words), CJKBigramFilter.HAN, true);
        return new TokenStreamComponents(words, pairs);
    }

    /** By its place in the text the longest token that begins there. */
    static Map<Integer, String> of(String text) {
        var tokens = new LinkedHashMap<Integer, String>();
        try (var stream = ANALYZER.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            for (int place = -1; stream.incrementToken(); ) {
                place += step.getPositionIncrement();
                tokens.merge(place, term.toString(), (one, other) -> one.length() < other.length() ? other : one);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** Where the field has the text as it is, punctuation aside; empty when there is nothing but punctuation in it. */
    static Optional<Query> phrase(String field, String text) {
        var tokens = of(text);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.size() == 1) {
            return Optional.of(new TermQuery(new Term(field, tokens.values().iterator().next())));
        }
        var phrase = new PhraseQuery.Builder();
        tokens.forEach((place, token) -> phrase.add(new Term(field, token), place));
        return Optional.of(phrase.build());
    }
}
