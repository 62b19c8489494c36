package io.chengxuan.media.export;

import io.chengxuan.platform.outbox.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * What was taken.
 *
 * @param format ending of the file's name: xlsx, csv
 * @param of code of the unit, or id of the import, call or month, that it is about; null for all that the caller may read
 */
@LogicalType("io.chengxuan.media.export")
public record ExportState(String id, What what, String format, @Nullable String of) {
    /** The files that can be taken away. */
    public enum What {
        OUTLETS,
        REPORTS,
        CONTACTS,
        INTERVIEWS,
        IMPORT_FAULTS,
        OWED_SUBMISSIONS,
        ROSTERS,
        RANKING,
        EXPLANATION,
    }
}
