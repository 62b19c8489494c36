package io.chengxuan.media.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** How an entry stands on a day. COMING: the term begins later; EXPIRING: within {@value #SOON} days. */
enum Standing {
    COMING,
    ACTIVE,
    EXPIRING,
    EXPIRED,
    ENDED;

    static final int SOON = 60;

    static Standing of(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate endedOn, LocalDate today) {
        if (endedOn != null && !endedOn.isAfter(today)) {
            return ENDED;
        }
        if (from.isAfter(today)) {
            return COMING;
        }
        if (to == null) {
            return ACTIVE;
        }
        return to.isBefore(today) ? EXPIRED : to.isAfter(today.plusDays(SOON)) ? ACTIVE : EXPIRING;
    }

    /** Whether the person does the work on that day. */
    boolean serves() {
        return this == ACTIVE || this == EXPIRING;
    }

    /** The same for stored entries. */
    Criteria criteria(LocalDate today) {
        var day = today.toString();
        var soon = today.plusDays(SOON).toString();
        var begun = Criteria.where("ended").is(false).and("from").lte(day);
        return switch (this) {
            case COMING -> Criteria.where("ended").is(false).and("from").gt(day);
            case ACTIVE -> begun.and("until").gt(soon);
            case EXPIRING -> begun.and("until").gte(day).lte(soon);
            case EXPIRED -> begun.and("until").lt(day);
            case ENDED -> Criteria.where("ended").is(true);
        };
    }
}
