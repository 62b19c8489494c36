package io.chengxuan.platform.privacy;

import java.time.YearMonth;

/** A kind of documents with sealed values. A month's key stays as long as one of them says that it holds something. */
public interface RetainedData {
    /** Whether a document that is not erased has values sealed for that month. */
    boolean holds(YearMonth month);
}
