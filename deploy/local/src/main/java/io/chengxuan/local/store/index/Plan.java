package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to find the documents of a query by an index: these ranges of it, in this direction.
 *
 * @param sorted   the documents come in the order asked for
 * @param residual what is left to check of each document
 * @param depth    how many fields of the index the ranges are narrowed by, twice: a single value counts two
 */
public record Plan(
    OrderedIndex index,
    List<Range> ranges,
    boolean sorted,
    boolean backwards,
    Document residual,
    int depth
) implements Iterable<Document> {
    /** Each document once, as stored when it is reached. */
    @Override
    public Iterator<Document> iterator() {
        return new Walk();
    }

    public String indexName() {
        return index.getName();
    }

    /** How many entries there are, counted up to a limit. */
    int count(int limit) {
        int count = 0;
        for (Range range : ranges) {
            for (IndexEntry _ : index.scan(range, false)) {
                if (++count == limit) {
                    return count;
                }
            }
        }
        return count;
    }

    private final class Walk implements Iterator<Document> {

        private final Iterator<Range> remaining = (backwards ? ranges.reversed() : ranges).iterator();
        private final @Nullable Set<Slot> seen = index.isMultikey() ? new HashSet<>() : null;
        private Iterator<IndexEntry> entries = Collections.emptyIterator();
        private @Nullable Document upcoming = advance();

        private @Nullable Document advance() {
            while (true) {
                while (!entries.hasNext()) {
                    if (!remaining.hasNext()) {
                        return null;
                    }
                    entries = index.scan(remaining.next(), backwards).iterator();
                }
                Slot slot = entries.next().slot();
                if (seen == null || seen.add(slot)) {
                    return slot.document();
                }
            }
        }

        @Override
        public boolean hasNext() {
            return upcoming != null;
        }

        @Override
        public Document next() {
            Document document = upcoming;
            if (document == null) {
                throw new java.util.NoSuchElementException();
            }
            upcoming = advance();
            return document;
        }
    }
}
