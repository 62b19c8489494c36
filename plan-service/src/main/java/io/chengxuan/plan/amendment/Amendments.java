package io.chengxuan.plan.amendment;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Amendments; only the city works on them, what is in force everybody reads in the plan. */
@Repository
public class Amendments extends Aggregates<Amendment> {

    Amendments(AggregateStore store) {
        super(Amendment.class, store);
        index("planId", "createdAt", "_id");
    }

    /** Of one plan, the latest first. */
    Page<Amendment> page(String planId, Scope scope, Paging paging) {
        scope.requireCity();
        var which = Criteria.where("planId").is(planId);
        var read = list(paging.query(which, "createdAt", Sort.Direction.DESC));
        return paging.page(read, Amendment::createdAt, Amendment::id);
    }
}
