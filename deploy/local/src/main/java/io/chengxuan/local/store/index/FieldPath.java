package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted field name, split once. */
final class FieldPath {

    private final String name;
    private final String[] segments;

    FieldPath(String name) {
        this.name = name;
        this.segments = name.split("\\.", -1);
    }

    String name() {
        return name;
    }

    int length() {
        return segments.length;
    }

    String segment(int position) {
        return segments[position];
    }

    /** The value there, {@link Missing}, or, where arrays are on the way, the list of what is found in each element. */
    @Nullable
    Object get(Document document) {
        return get(document, 0);
    }

    private @Nullable Object get(Document document, int from) {
        Object value = document.getOrMissing(segments[from]);
        int next = from + 1;
        if (next == segments.length) {
            return value;
        }
        if (value instanceof Document inner) {
            return get(inner, next);
        }
        return value instanceof List<?> elements ? getFromEach(elements, next) : Missing.getInstance();
    }

    private List<@Nullable Object> getFromEach(List<?> elements, int next) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object element : elements) {
            Object value = element instanceof Document inner ? get(inner, next) : Missing.getInstance();
            if (value instanceof Collection<?> several) {
                found.addAll(several);
            } else {
                found.add(value);
            }
        }
        return found;
    }
}
