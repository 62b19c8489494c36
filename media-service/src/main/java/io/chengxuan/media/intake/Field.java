package io.chengxuan.media.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of reports can be; its words are the messages {@code column.<name>}. */
enum Field {
    DATE,
    OUTLET,
    TITLE,
    LINK,
    UNITS,
    TONE,
    TOPIC,
    SERIES,
    PROJECT,
    CAMPAIGN,
    FRONT_PAGE,
    STATEMENT,
    READS,
    VIEWS,
    AS_OF,
    EVIDENCE;

    static final List<Field> NEEDED = List.of(DATE, TITLE);

    /** As it stands in messages and faults. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values())
            .filter(field -> field.word().equals(word))
            .findFirst();
    }

    static String[] words(boolean needed) {
        return Arrays.stream(values())
            .filter(field -> NEEDED.contains(field) == needed)
            .map(Field::word)
            .toArray(String[]::new);
    }
}
