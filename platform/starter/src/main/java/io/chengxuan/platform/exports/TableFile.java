package io.chengxuan.platform.exports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that goes out while it is read: no more than some rows of it are held. */
public interface TableFile extends AutoCloseable {
    /** One row: numbers, dates and {@link Percent} stand as such, null as nothing, everything else as its text. */
    void row(@Nullable Object... values) throws IOException;

    /** Says that all rows are there. */
    void complete() throws IOException;

    /** Ends the file; one that is not complete looks broken, so that nobody takes a part for the whole. */
    @Override
    void close() throws IOException;
}
