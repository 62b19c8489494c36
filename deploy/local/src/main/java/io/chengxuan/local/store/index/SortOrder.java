package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sort by fields. The values are looked up once per document. An array counts as its smallest element, descending as
 * its largest; an empty one comes before null.
 */
public final class SortOrder {

    private final FieldPath[] paths;
    private final boolean[] ascending;

    /** @param orderBy field to 1 or -1, in order of importance */
    public SortOrder(Document orderBy) {
        paths = orderBy
            .keySet()
            .stream()
            .map(FieldPath::new)
            .toArray(FieldPath[]::new);
        ascending = new boolean[paths.length];
        int field = 0;
        for (Map.Entry<String, Object> part : orderBy.entrySet()) {
            ascending[field++] = part.getValue() instanceof Number number && number.intValue() > 0;
        }
    }

    private record Sortable(@Nullable Object[] values, Document document) {}

    /** Stable. */
    public List<Document> sorted(Collection<Document> documents) {
        List<Sortable> sortables = new ArrayList<>(documents.size());
        for (Document document : documents) {
            sortables.add(new Sortable(valuesOf(document), document));
        }
        sortables.sort(this::compare);
        List<Document> sorted = new ArrayList<>(sortables.size());
        sortables.forEach(sortable -> sorted.add(sortable.document));
        return sorted;
    }

    private @Nullable Object[] valuesOf(Document document) {
        @Nullable
        Object[] values = new Object[paths.length];
        for (int field = 0; field < paths.length; field++) {
            Object value = paths[field].get(document);
            values[field] = value instanceof Collection<?> elements ? extreme(elements, ascending[field]) : value;
        }
        return values;
    }

    private static @Nullable Object extreme(Collection<?> elements, boolean smallest) {
        if (elements.isEmpty()) {
            return ValueOrder.before(null);
        }
        Comparator<@Nullable Object> order = smallest ? ValueOrder.ASCENDING : ValueOrder.ASCENDING.reversed();
        Object extreme = elements.iterator().next();
        for (Object element : elements) {
            if (order.compare(element, extreme) < 0) {
                extreme = element;
            }
        }
        return extreme;
    }

    private int compare(Sortable one, Sortable other) {
        for (int field = 0; field < paths.length; field++) {
            int difference = ValueOrder.ASCENDING.compare(one.values[field], other.values[field]);
            if (difference != 0) {
                return ascending[field] ? difference : -difference;
            }
        }
        return 0;
    }
}
