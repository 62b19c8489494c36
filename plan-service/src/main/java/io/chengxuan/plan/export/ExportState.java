package io.chengxuan.plan.export;

import io.chengxuan.platform.outbox.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * What was taken.
 *
 * @param format ending of the file's name: docx, xlsx, csv
 * @param of id of the plan or session, or code of the unit, that it is about; null for all that the caller may read
 */
@LogicalType("io.chengxuan.plan.export")
public record ExportState(String id, What what, String format, @Nullable String of) {
    /** The files that can be taken away. */
    public enum What {
        PLAN_DOCUMENT,
        PLAN_PROGRESS,
        TASK_LIST,
        SESSION_HOURS,
        SESSION_ATTENDANCE,
        PORTFOLIO,
    }
}
