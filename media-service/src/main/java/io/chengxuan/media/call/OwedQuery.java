package io.chengxuan.media.call;

import io.chengxuan.platform.access.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which of what is owed a list asks for, inside what the caller may read.
 *
 * @param unit it is owed by the unit or one below it
 * @param from first business date of being due, {@code to} the last one (both included)
 */
record OwedQuery(
    @Nullable String call,
    @Nullable String unit,
    @Nullable View view,
    @Nullable LocalDate from,
    @Nullable LocalDate to
) {
    /** OPEN and MISSING are what is still to be handed in, before and after the deadline. */
    enum View {
        OPEN,
        MISSING,
        HANDED_IN,
        EXCUSED,
    }

    List<Criteria> criteria(UnitTree units, Instant now) {
        var all = new ArrayList<Criteria>();
        if (call != null) {
            all.add(Criteria.where("call").is(call));
        }
        if (unit != null) {
            all.add(Criteria.where("unit").in(units.subtree(unit)));
        }
        if (from != null) {
            all.add(Criteria.where("dueOn").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("dueOn").lte(to.toString()));
        }
        switch (view) {
            case OPEN -> all.add(Criteria.where("status").is(OwedStatus.OWED).and("due").gte(now));
            case MISSING -> all.add(Criteria.where("status").is(OwedStatus.OWED).and("due").lt(now));
            case HANDED_IN -> all.add(Criteria.where("status").is(OwedStatus.HANDED_IN));
            case EXCUSED -> all.add(Criteria.where("status").is(OwedStatus.EXCUSED));
            case null -> all.add(Criteria.where("status").ne(OwedStatus.CANCELLED));
        }
        return all;
    }
}
