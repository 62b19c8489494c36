package io.chengxuan.platform.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text before and after, by words: the parts with {@code SAME} and {@code REMOVED} give the text before, those with
 * {@code SAME} and {@code ADDED} the one after. {@code field} says which text it is.
 */
public record TextChange(String field, List<Part> parts) {
    /** Beyond this many words a difference by words costs too much and tells too little. */
    private static final int MOST_WORDS = 3_000;
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("[^。；\\n]*[。；\\n]|[^。；\\n]+");

    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
    }

    public record Part(Kind kind, String text) {}

    /** What is said of one text, by words; of very long ones by sentences, of endless ones that all of it changed. */
    public static TextChange of(String field, String before, String after) {
        var pattern = before.length() + after.length() > MOST_WORDS ? SENTENCE : WORD;
        var old = tokens(pattern, before);
        var now = tokens(pattern, after);
        var parts = new ArrayList<Part>();
        if (old.size() + now.size() > MOST_WORDS) {
            add(parts, Kind.REMOVED, old);
            add(parts, Kind.ADDED, now);
            return new TextChange(field, parts);
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(parts, Kind.SAME, old.subList(at, from));
            at = from + (delta.getType() == DeltaType.INSERT ? 0 : delta.getSource().size());
            add(parts, Kind.REMOVED, old.subList(from, at));
            add(parts, Kind.ADDED, delta.getTarget().getLines());
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return new TextChange(field, parts);
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern
            .matcher(text)
            .results()
            .map(found -> found.group())
            .toList();
    }

    private static void add(List<Part> parts, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(kind, String.join("", tokens)));
        }
    }
}
