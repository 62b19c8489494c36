package io.chengxuan.platform.exports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.chengxuan.platform.outbox.LogicalType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was taken.
 *
 * @param what which of the service's files
 * @param format ending of the file's name: docx, xlsx, csv
 * @param of code of the unit, or id of whatever it is about; null for all that the caller may read
 * @param more what else the service tells of it, in fields beside the others
 */
@LogicalType("io.chengxuan.{service}.export")
record ExportState(
    String id,
    String what,
    String format,
    @Nullable String of,
    @JsonAnyGetter Map<String, @Nullable Object> more
) {}
