package io.chengxuan.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies documents for keeping: field names and short texts that occur again and again (unit codes, states) are kept
 * once for all documents, lists are as long as they need to be, and times have the milliseconds that BSON has.
 */
final class Compact {

    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 40;

    /** Texts by hash. Threads may overwrite each other's, which costs a repetition at most. */
    private static final @Nullable String[] TEXTS = new String[SLOTS];

    private Compact() {}

    static Document copy(Document document) {
        Document copy = new Document();
        for (Map.Entry<String, Object> field : document.entrySet()) {
            copy.put(text(field.getKey()), value(field.getValue()));
        }
        return copy;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            // A pipeline may leave these in arrays, where MongoDB has null.
            case Missing _ -> null;
            case String text -> text(text);
            case Document document -> copy(document);
            case Collection<?> elements -> list(elements);
            case Instant time -> time.truncatedTo(ChronoUnit.MILLIS);
            default -> value;
        };
    }

    private static List<@Nullable Object> list(Collection<?> elements) {
        List<@Nullable Object> copy = new ArrayList<>(elements.size());
        for (Object element : elements) {
            copy.add(value(element));
        }
        return copy;
    }

    private static String text(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = TEXTS[slot];
        if (text.equals(known)) {
            return known;
        }
        TEXTS[slot] = text;
        return text;
    }
}
