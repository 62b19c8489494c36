package io.chengxuan.plan.feed;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The calendar feeds of all units. */
@Repository
class CalendarFeeds extends Aggregates<CalendarFeed> {

    CalendarFeeds(AggregateStore store) {
        super(CalendarFeed.class, store);
        index("secretHash");
        index("unit", "createdAt", "_id");
    }

    /** Those that still work, the latest first. */
    Page<CalendarFeed> page(Scope scope, Paging paging) {
        var which = new Criteria().andOperator(scope.readable(), Criteria.where("revoked").is(false));
        var read = list(paging.query(which, "createdAt", Sort.Direction.DESC));
        return paging.page(read, CalendarFeed::createdAt, CalendarFeed::id);
    }

    long workingOf(String unit) {
        return count(new Query(Criteria.where("unit").is(unit).and("revoked").is(false)));
    }

    /** Whether it still works or was revoked. */
    Optional<CalendarFeed> findBySecret(String secretHash) {
        return findOne(Criteria.where("secretHash").is(secretHash));
    }
}
