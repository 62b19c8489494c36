package io.chengxuan.reporting.submissions;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.reporting.table.Labels;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Figures of what units owe as rows of a file, in the reader's words; instants by the minute, as people here read them. */
record OwedRows(Labels labels, UnitTree tree, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String[] tableHeadings() {
        return labels.headings("key", "label", "expected", "onTime", "late", "missing", "open", "excused");
    }

    @Nullable
    Object[] cells(OwedTable.Row row) {
        return new @Nullable Object[] {
            row.key(),
            row.label(),
            row.expected(),
            row.onTime(),
            row.late(),
            row.missing(),
            row.open(),
            row.excused(),
        };
    }

    String[] recordHeadings() {
        return labels.headings("unit", "call", "deadline", "firstHandedIn", "latestHandedIn", "state");
    }

    @Nullable
    Object[] cells(OwedRecord item) {
        return new @Nullable Object[] {
            tree.find(item.unit()).map(Unit::name).orElse(item.unit()),
            item.callTitle(),
            minute(item.due()),
            minute(item.firstHandedInAt()),
            minute(item.latestHandedInAt()),
            labels.heading(item.state()),
        };
    }

    private @Nullable String minute(@Nullable String at) {
        return at == null ? null : MINUTE.format(LocalDateTime.ofInstant(Instant.parse(at), zone));
    }
}
