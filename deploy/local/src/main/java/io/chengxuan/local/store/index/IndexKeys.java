package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which an index files a document: one value per indexed field; where a field leads through or ends at
 * an array, one key per element. An empty array is filed as itself. Two fields may share an array (its elements are
 * then taken together), but not have different ones.
 */
final class IndexKeys {

    private final FieldPath[] paths;

    IndexKeys(List<String> fields) {
        this.paths = fields
            .stream()
            .map(FieldPath::new)
            .toArray(FieldPath[]::new);
    }

    /** At least one key. Missing fields are {@link Missing}. */
    List<@Nullable Object[]> of(Document document) {
        List<@Nullable Object[]> keys = new ArrayList<>(1);
        @Nullable
        Object[] values = new Object[paths.length];
        Arrays.fill(values, document);
        expand(values, new int[paths.length], keys);
        return keys;
    }

    /** {@code next} counts the segments already walked; one more than there are marks a value that is final. */
    private void expand(@Nullable Object[] values, int[] next, List<@Nullable Object[]> keys) {
        List<?> array = null;
        for (int field = 0; field < paths.length; field++) {
            walk(values, next, field);
            if (values[field] instanceof List<?> found && next[field] <= paths[field].length()) {
                if (array != null && array != found) {
                    throw new CannotIndexParallelArraysError(Arrays.stream(paths).map(FieldPath::name).toList());
                }
                array = found;
            }
        }
        if (array == null) {
            keys.add(values);
        } else if (array.isEmpty()) {
            keys.add(withoutElements(values, next, array));
        } else {
            for (Object element : array) {
                expandElement(values, next, array, element, keys);
            }
        }
    }

    private void walk(@Nullable Object[] values, int[] next, int field) {
        FieldPath path = paths[field];
        while (next[field] < path.length()) {
            if (values[field] instanceof Document inner) {
                values[field] = inner.getOrMissing(path.segment(next[field]++));
            } else if (values[field] instanceof List<?>) {
                return;
            } else {
                values[field] = Missing.getInstance();
                next[field] = path.length();
            }
        }
    }

    private @Nullable Object[] withoutElements(@Nullable Object[] values, int[] next, List<?> empty) {
        @Nullable
        Object[] key = values.clone();
        for (int field = 0; field < paths.length; field++) {
            if (key[field] == empty && next[field] < paths[field].length()) {
                key[field] = Missing.getInstance();
            }
        }
        return key;
    }

    private void expandElement(
        @Nullable Object[] values,
        int[] next,
        List<?> array,
        @Nullable Object element,
        List<@Nullable Object[]> keys
    ) {
        @Nullable
        Object[] inner = values.clone();
        int[] walked = next.clone();
        for (int field = 0; field < paths.length; field++) {
            if (inner[field] != array || next[field] > paths[field].length()) {
                continue;
            }
            boolean atEnd = next[field] == paths[field].length();
            boolean nested = element instanceof List<?>;
            inner[field] = nested && !atEnd ? Missing.getInstance() : element;
            if (nested || atEnd) {
                walked[field] = paths[field].length() + 1;
            }
        }
        expand(inner, walked, keys);
    }
}
