package io.chengxuan.media.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What somebody looks for: parts as they were written, with spaces between them, each of which is found as it stands or by
 * the words it is made of. Only questions are cut into words, so it does no harm that a dictionary cuts differently elsewhere.
 */
record Words(List<Part> parts) {
    private static final Analyzer DICTIONARY = new SmartChineseAnalyzer(CharArraySet.EMPTY_SET);

    /** Characters that join words and say nothing alone. */
    private static final Set<String> FILLERS = Set.of("的", "了", "着", "是", "在", "和", "与", "及", "之");

    /** @param words of two characters or more; the part itself when it is one word */
    record Part(String text, List<String> words) {}

    static Words of(String text) {
        var parts = Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC).split("\\s+"))
            .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
            .distinct()
            .map(part -> new Part(part, words(part)))
            .toList();
        return new Words(parts);
    }

    boolean none() {
        return parts.isEmpty();
    }

    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(" "));
    }

    /** All of them, each once. */
    List<String> all() {
        return parts
            .stream()
            .flatMap(part -> part.words().stream())
            .distinct()
            .toList();
    }

    /** What the dictionary does not know it cuts into single characters: side by side they are one word. */
    private static List<String> words(String part) {
        var words = new ArrayList<String>();
        var singles = new StringBuilder();
        try (var stream = DICTIONARY.tokenStream("", part)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var token = term.toString();
                if (token.length() == 1 && Character.isIdeographic(token.charAt(0)) && !FILLERS.contains(token)) {
                    singles.append(token);
                } else {
                    addUnlessSingle(words, singles);
                    if (!FILLERS.contains(token) && token.codePoints().allMatch(Character::isLetterOrDigit)) {
                        words.add(token);
                    }
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addUnlessSingle(words, singles);
        return words.isEmpty() ? List.of(part) : List.copyOf(words);
    }

    private static void addUnlessSingle(List<String> words, StringBuilder singles) {
        if (singles.length() > 1) {
            words.add(singles.toString());
        }
        singles.setLength(0);
    }
}
