package io.chengxuan.reporting.submissions;

import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a unit owes, behind a figure; instants as text.
 *
 * @param state onTime, late, missing, open or excused
 */
record OwedRecord(
    String owedId,
    String call,
    String callTitle,
    String unit,
    String due,
    @Nullable String firstHandedInAt,
    @Nullable String latestHandedInAt,
    String state
) {
    static OwedRecord of(Document fact, Moment moment) {
        var due = fact.getString("due");
        var first = fact.getString("first");
        return new OwedRecord(
            fact.getString("_id"),
            fact.getString("call"),
            fact.getString("title"),
            fact.getString("unit"),
            due,
            first,
            fact.getString("latest"),
            Objects.requireNonNull(OwedState.of(fact.getString("told"), due, first, moment)).toString()
        );
    }
}
