package io.chengxuan.platform.exports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that goes out while it is read: no more than some rows of it are held. */
public interface TableFile extends AutoCloseable {
    /** One row: numbers, dates and {@link Percent} stand as such, null as nothing, everything else as its text. */
    void row(@Nullable Object... values) throws IOException;

    @Override
    void close() throws IOException;
}
