package io.chengxuan.media.search;

import io.chengxuan.platform.web.Problem;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** In which order pieces are told: what fits best first, or the latest first; what is equal by date and id. */
enum Order {
    RELEVANCE,
    DATE;

    private static final SortField BY_DATE = LongField.newSortField(Entry.DATE, true, SortedNumericSelector.Type.MAX);
    private static final SortField BY_ID = KeywordField.newSortField(Entry.ID, true, SortedSetSelector.Type.MAX);

    Sort sort() {
        return this == DATE ? new Sort(BY_DATE, BY_ID) : new Sort(SortField.FIELD_SCORE, BY_DATE, BY_ID);
    }

    /** Where a piece stands in this order, to go on behind it even if the index is another one by then. */
    String place(FieldDoc found) {
        var date = String.valueOf(found.fields[this == DATE ? 0 : 1]);
        return this == DATE ? date : found.fields[0] + " " + date;
    }

    /** {@code page-place} 400 when it is no place of this order. */
    @Nullable
    FieldDoc after(@Nullable String place, @Nullable String id) {
        if (place == null || id == null) {
            return null;
        }
        try {
            var parts = place.split(" ");
            // Behind the piece itself, whatever its number in the index is by now.
            var last = new BytesRef(id);
            if (this == DATE && parts.length == 1) {
                return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] { Long.valueOf(parts[0]), last });
            }
            if (this == RELEVANCE && parts.length == 2) {
                float score = Float.parseFloat(parts[0]);
                return new FieldDoc(Integer.MAX_VALUE, score, new Object[] { score, Long.valueOf(parts[1]), last });
            }
        } catch (NumberFormatException _) {
            // answered below
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "page-place");
    }
}
