package io.chengxuan.plan.quota;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** All quotas. Those of groups and of all units are for everybody to read, the others for those whose unit it is. */
@Repository
class Quotas extends Aggregates<Quota> {

    Quotas(AggregateStore store) {
        super(Quota.class, store);
        index("code", "_id");
    }

    /** By the code of whom they are for. */
    Page<Quota> page(Scope scope, Paging paging) {
        var which = new Criteria().orOperator(scope.readable(), Criteria.where("audience").ne(Audience.Kind.UNIT));
        var read = list(paging.query(scope.city() ? new Criteria() : which, "code", Sort.Direction.ASC));
        return paging.page(read, Quota::code, Quota::id);
    }

    Quota readable(String id, Scope scope) {
        var quota = get(id);
        if (!quota.ofMany() && !scope.mayRead(quota)) {
            throw Problem.notFound("Quota", id);
        }
        return quota;
    }
}
