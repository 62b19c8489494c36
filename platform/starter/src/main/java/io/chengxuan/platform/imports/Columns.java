package io.chengxuan.platform.imports;

import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;

/**
 * The columns of a {@link Table} and the words people use for them and for what stands in them: a name itself, or one of the
 * words in the messages {@code column.<name>} (several with commas between them), in either language.
 */
public final class Columns {

    /** Of the headings that are there, how many are said back, and how much of each. */
    private static final int MOST_SHOWN = 8;
    private static final int LONGEST = 20;

    private final MessageSource messages;
    private final List<String> required;
    private final Map<String, String> byWord = new LinkedHashMap<>();

    private Columns(MessageSource messages, List<String> required, List<String> all) {
        this.messages = messages;
        this.required = required;
        for (var name : all) {
            words(messages, "column." + name).forEach(word -> byWord.put(normal(word), name));
            byWord.put(normal(name), name);
        }
    }

    /** Columns that are known by their names alone. */
    public static Columns named(String... names) {
        return required(new StaticMessageSource(), names);
    }

    public static Columns required(MessageSource messages, String... names) {
        return new Columns(messages, List.of(names), List.of(names));
    }

    /** The same with columns that may be left out. */
    public Columns optional(String... names) {
        var all = Stream.concat(byWord.values().stream().distinct(), Arrays.stream(names)).toList();
        return new Columns(messages, required, all);
    }

    /** The one of these codes that the words mean: the code itself, or a word in the messages {@code <prefix>.<code>}. */
    public static Optional<String> code(
        MessageSource messages,
        String prefix,
        Collection<String> codes,
        String written
    ) {
        var wanted = normal(written);
        return codes
            .stream()
            .filter(
                code ->
                    normal(code).equals(wanted) ||
                    words(messages, prefix + "." + code).anyMatch(word -> normal(word).equals(wanted))
            )
            .findFirst();
    }

    /** The column a heading means, or the heading. */
    String nameOf(String heading) {
        return meaning(heading).orElse(heading.strip());
    }

    /** The column a heading means. */
    public Optional<String> meaning(String heading) {
        return Optional.ofNullable(byWord.get(normal(heading)));
    }

    /** @param headings what the file calls its columns */
    void requireIn(List<String> names, Collection<String> headings) {
        var missing = new ArrayList<>(required);
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            var shown = missing.stream().map(this::shown).toList();
            var there = headings
                .stream()
                .filter(heading -> !heading.isBlank())
                .map(heading -> heading.length() > LONGEST ? heading.substring(0, LONGEST) + "…" : heading)
                .limit(MOST_SHOWN)
                .toList();
            throw new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "table-columns",
                String.join("、", shown),
                String.join("、", there)
            );
        }
    }

    /** Refuses two headings for the same column, for nobody could tell whose cells count. */
    void requireOnce(List<String> headings) {
        var seen = new HashMap<String, String>();
        for (var heading : headings) {
            var name = byWord.get(normal(heading));
            var before = name == null ? null : seen.putIfAbsent(name, heading.strip());
            if (before != null) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-column-twice", before, heading.strip());
            }
        }
    }

    private String shown(String name) {
        return words(messages, "column." + name)
            .findFirst()
            .map(word -> word + "（" + name + "）")
            .orElse(name);
    }

    private static Stream<String> words(MessageSource messages, String key) {
        return Stream.of(Locale.CHINA, Locale.ENGLISH).flatMap(locale -> words(messages, key, locale));
    }

    /** The words of one language, the usual one first. */
    static Stream<String> words(MessageSource messages, String key, Locale locale) {
        var words = String.valueOf(messages.getMessage(key, null, "", locale));
        return Arrays.stream(words.split("[,，]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty());
    }

    private static String normal(String word) {
        return word.replaceAll("[\\s*＊]", "").toLowerCase(Locale.ROOT);
    }
}
