package io.chengxuan.platform.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that belongs to a unit: the document fields {@code unit}, {@code responsible} and {@code addressees}. */
public interface Scoped {
    /** Code of the owner. */
    String unit();

    /** Code of the unit that answers for it and accepts; null for none. */
    default @Nullable String responsible() {
        return null;
    }

    /** Codes of the units it is addressed to. */
    default Collection<String> addressees() {
        return List.of();
    }
}
