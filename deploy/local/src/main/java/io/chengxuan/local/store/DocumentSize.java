package io.chengxuan.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** About how many bytes a document takes as BSON, without encoding it. */
final class DocumentSize {

    private static final int FIELD = 2;
    private static final int NUMBER = 8;

    private DocumentSize() {}

    static long of(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length() + NUMBER;
            case BinData binary -> binary.getData().length + NUMBER;
            case Document document -> {
                long size = NUMBER;
                for (Map.Entry<String, Object> field : document.entrySet()) {
                    size += FIELD + field.getKey().length() + of(field.getValue());
                }
                yield size;
            }
            case Collection<?> elements -> {
                long size = NUMBER;
                for (Object element : elements) {
                    size += FIELD + NUMBER / 2 + of(element);
                }
                yield size;
            }
            case null -> 0;
            default -> NUMBER;
        };
    }
}
