package io.chengxuan.platform.exports;

import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table that goes out while it is read: no more than some rows of it are held. */
public interface TableFile extends AutoCloseable {
    /** One row: numbers, dates and {@link Percent} stand as such, null as nothing, everything else as its text. */
    void row(@Nullable Object... values) throws IOException;

    /** The rows of a list, page by page from the first one on. */
    default <T> void rows(Page<T> first, Function<Paging, Page<T>> pages, Function<T, @Nullable Object[]> cells)
        throws IOException {
        var page = first;
        for (boolean more = true; more; ) {
            for (var item : page.items()) {
                row(cells.apply(item));
            }
            more = page.next() != null;
            if (more) {
                page = pages.apply(new Paging(Paging.MAX_SIZE, page.next()));
            }
        }
    }

    /** Says that all rows are there. */
    void complete() throws IOException;

    /** Ends the file; one that is not complete looks broken, so that nobody takes a part for the whole. */
    @Override
    void close() throws IOException;
}
